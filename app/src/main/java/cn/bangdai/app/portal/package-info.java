/** The public's pages: what anybody may see without signing in, and never whose case it is. */
@org.springframework.modulith.ApplicationModule(
    displayName = "公众",
    allowedDependencies = {"shared", "cases", "catalogue", "planning"})
package cn.bangdai.app.portal;
