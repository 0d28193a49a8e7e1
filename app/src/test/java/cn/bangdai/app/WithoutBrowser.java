package cn.bangdai.app;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All other tests of this module, new packages among them. */
@Suite
@SelectPackages("cn.bangdai.app")
@ExcludePackages({"cn.bangdai.app.browser", "cn.bangdai.app.access"})
class WithoutBrowser {}
