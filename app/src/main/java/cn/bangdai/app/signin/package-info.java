/**
 * 登录: how people and machines prove who they are. {@link cn.bangdai.app.signin.SignInWay} is what
 * the rest of the application sees of it: the embedded accounts (in {@code ui}), or Keycloak, which
 * lives here.
 *
 * <p>With Keycloak a person's session holds who the last token said they are; the tokens themselves
 * stay in a table. They are renewed in the background while the person is active, so that a role
 * that was taken away is gone within a minute, and no page ever waits for Keycloak. When Keycloak
 * cannot be reached, those who are signed in go on.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "登录",
    allowedDependencies = {"shared", "catalogue"})
package cn.bangdai.app.signin;
