package cn.bangdai.app.materials;

import cn.bangdai.app.materials.intake.FileLimits;
import cn.bangdai.app.materials.text.ReadText;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  StoreProperties.class,
  FileLimits.class,
  ClamdProperties.class,
  TextProperties.class
})
class MaterialsConfiguration {

  @Bean
  TextChild textChild(TextProperties properties) {
    return new TextChild(properties, ReadText.class);
  }
}
