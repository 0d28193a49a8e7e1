package cn.bangdai.app.ui;

import cn.bangdai.app.shared.Directory;
import cn.bangdai.app.signin.SignInWay;
import cn.bangdai.identity.EmbeddedSignIn;
import cn.bangdai.identity.RealmAccounts;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Demo accounts, for a machine on which nothing is installed. Their passwords are public, so this
 * mode refuses a database or a store that is not its own: both were started with the same token.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("bangdai.embedded.token")
class EmbeddedMode {

  @Bean
  RealmAccounts realmAccounts() {
    return RealmAccounts.read();
  }

  @Bean
  @ConditionalOnProperty(name = SignInWay.SETTING, havingValue = "embedded")
  EmbeddedSignIn embeddedSignIn(RealmAccounts accounts) {
    return new EmbeddedSignIn(accounts);
  }

  /** Before anything else runs on the started application. */
  @Bean
  @Order(0)
  ApplicationRunner ownServersOnly(
      JdbcClient jdbc,
      @Value("${bangdai.embedded.token}") String token,
      @Value("${bangdai.store.endpoint}") URI store,
      @Value("${bangdai.store.access-key}") String accessKey) {
    return arguments -> {
      String own = "bangdai-" + token;
      String cluster = jdbc.sql("show cluster_name").query(String.class).single();
      if (!own.equals(cluster)) {
        throw new IllegalStateException(
            "演示账号只能用在自带的数据库上，现在连接的数据库不是。请改用 Keycloak 登录，或用 bin/run 启动。");
      }
      boolean loopback = "127.0.0.1".equals(store.getHost()) || "localhost".equals(store.getHost());
      if (!own.equals(accessKey) || !loopback) {
        throw new IllegalStateException(
            "演示账号只能用在自带的对象存储上，现在配置的存储不是。请改用 Keycloak 登录，或用 bin/run 启动。");
      }
    };
  }

  /** Whom Keycloak has told of already, it knows better. */
  @Bean
  @Order(1)
  ApplicationRunner peopleOfTheRealm(
      RealmAccounts accounts, Directory directory, SignInWay signIn) {
    return (ApplicationArguments arguments) ->
        accounts.all().stream()
            .map(RealmAccounts.Account::actor)
            .filter(
                actor -> signIn.elsewhere() == null || directory.find(actor.username()).isEmpty())
            .forEach(directory::remember);
  }
}
