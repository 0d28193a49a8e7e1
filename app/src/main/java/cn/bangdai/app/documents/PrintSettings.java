package cn.bangdai.app.documents;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How documents are printed.
 *
 * @param publicAddress of this system as applicants reach it, such as {@code
 *     https://bangdai.example.gov.cn}; stands in QR codes
 * @param font a TrueType font of the place's own; null for the one that comes with the system
 */
@ConfigurationProperties("bangdai.print")
record PrintSettings(String publicAddress, Path font) {

  PrintSettings {
    if (publicAddress == null || !publicAddress.matches("https?://[^/\\s]+(/\\S*[^/\\s])?")) {
      throw new IllegalArgumentException(
          "没有配置 bangdai.print.public-address：请填写群众访问本系统的网址（如 https://bangdai.example.gov.cn，末尾不带斜杠）后再启动。");
    }
  }
}
