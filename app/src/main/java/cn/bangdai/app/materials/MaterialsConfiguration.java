package cn.bangdai.app.materials;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StoreProperties.class, FileLimits.class})
class MaterialsConfiguration {}
