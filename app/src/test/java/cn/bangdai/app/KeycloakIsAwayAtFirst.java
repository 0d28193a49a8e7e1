package cn.bangdai.app;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the application at the realm, and takes care that nobody answers there as yet. */
class KeycloakIsAwayAtFirst
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestKeycloak.stop();
    TestPropertyValues.of("bangdai.keycloak.issuer=" + TestKeycloak.address() + "/realms/bangdai")
        .applyTo(context);
  }
}
