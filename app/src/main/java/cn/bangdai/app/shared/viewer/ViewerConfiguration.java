package cn.bangdai.app.shared.viewer;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the viewer between the pool and everybody who takes connections from it. */
@Configuration(proxyBeanMethods = false)
class ViewerConfiguration {

  @Bean
  static BeanPostProcessor viewedPool() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? new ViewedDataSource(pool) : bean;
      }
    };
  }

  /** Migrations see and change all rows. */
  @Bean
  FlywayMigrationStrategy migrationSeesAll() {
    return flyway -> Viewers.asSystem(flyway::migrate);
  }
}
