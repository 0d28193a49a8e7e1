package cn.bangdai.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of the whole application that signs people in at a real Keycloak. Such tests share one
 * context of their own; the application has come up while its Keycloak was away.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@BangdaiTest
@ContextConfiguration(initializers = {TestServers.class, KeycloakIsAwayAtFirst.class})
@TestPropertySource(
    properties = {"bangdai.sign-in=keycloak", "bangdai.keycloak.client-secret=bangdai-web-demo"})
public @interface KeycloakBangdaiTest {}
