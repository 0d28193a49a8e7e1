/** The pages' frame: sign-in, security headers, start page. */
@org.springframework.modulith.ApplicationModule(displayName = "页面")
package cn.bangdai.app.ui;
