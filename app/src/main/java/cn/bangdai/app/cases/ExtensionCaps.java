package cn.bangdai.app.cases;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * By how much a limit may be extended, in working days.
 *
 * @param statutory 行政许可法 42: ten
 * @param promised of the guide's limit; what a place sets, at most the law's
 */
@ConfigurationProperties("bangdai.extension")
record ExtensionCaps(int statutory, int promised) {

  ExtensionCaps {
    if (statutory < 1 || promised < 1) {
      throw new IllegalArgumentException(
          "bangdai.extension.statutory 和 bangdai.extension.promised 应为 1 以上的工作日数，请改正配置后再启动。");
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(ExtensionCaps.class)
  static class Registration {}
}
