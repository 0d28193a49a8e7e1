package cn.bangdai.app;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Everything that is done in a real browser; half of the time that tests take. */
@Suite
@SelectPackages("cn.bangdai.app.browser")
class InTheBrowser {}
