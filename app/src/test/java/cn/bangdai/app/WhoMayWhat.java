package cn.bangdai.app;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Every address as everybody: before the browser's tests, whose process is done sooner. */
@Suite
@SelectPackages("cn.bangdai.app.access")
class WhoMayWhat {}
