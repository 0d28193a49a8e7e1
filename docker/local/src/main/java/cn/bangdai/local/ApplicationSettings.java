package cn.bangdai.local;

import java.util.HashMap;
import java.util.Map;

/**
 * What the application is told. It goes through the environment, which other users cannot read; a
 * command line can be read by everybody.
 *
 * @param keycloak where people sign in; null: at the application itself
 */
record ApplicationSettings(
    int port,
    boolean demo,
    LocalPostgres postgres,
    LocalObjectStore store,
    KeycloakServer keycloak) {

  Map<String, String> environment(DataFolder folder) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SPRING_PROFILES_ACTIVE", "embedded");
    environment.put("SPRING_DATASOURCE_URL", postgres.jdbcUrl());
    environment.put("SPRING_DATASOURCE_USERNAME", postgres.username());
    environment.put("SPRING_DATASOURCE_PASSWORD", postgres.password());
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("BANGDAI_EMBEDDED_TOKEN", postgres.token());
    environment.put("BANGDAI_STORE_ENDPOINT", store.endpoint().toString());
    environment.put("BANGDAI_STORE_ACCESSKEY", store.accessKey());
    environment.put("BANGDAI_STORE_SECRETKEY", store.secretKey());
    environment.put("BANGDAI_STORE_BUCKET", LocalObjectStore.BUCKET);
    environment.put("BANGDAI_DEMO", Boolean.toString(demo));
    environment.put("BANGDAI_KEYS_FILE", folder.keysFile().toString());
    environment.put("BANGDAI_PARENT_PID", Long.toString(ProcessHandle.current().pid()));
    if (keycloak != null) {
      environment.put("BANGDAI_SIGNIN", "keycloak");
      environment.put("BANGDAI_KEYCLOAK_ISSUER", keycloak.issuer().toString());
      environment.put("BANGDAI_KEYCLOAK_CLIENTSECRET", LocalRealm.WEB_SECRET);
      environment.put("BANGDAI_SYNC_SERVER", keycloak.baseUrl().toString());
      environment.put("BANGDAI_SYNC_SECRET", LocalRealm.SYNC_SECRET);
    }
    return environment;
  }
}
