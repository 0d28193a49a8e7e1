package cn.bangdai.app.organisation.keycloak;

import java.time.Instant;

/**
 * A sign-in that Keycloak refused.
 *
 * @param username as it was typed; empty when none was
 * @param reason Keycloak's word, such as {@code invalid_user_credentials}
 */
public record SignInError(String id, Instant at, String username, String address, String reason) {}
