package cn.bangdai.app.materials;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the object store is.
 *
 * @param endpoint such as {@code https://store.example.org}
 * @param bucket made at first use when it isn't there
 */
@ConfigurationProperties("bangdai.store")
record StoreProperties(
    String endpoint,
    String accessKey,
    String secretKey,
    @DefaultValue("bangdai") String bucket,
    @DefaultValue("us-east-1") String region) {

  StoreProperties {
    require("endpoint", endpoint);
    require("access-key", accessKey);
    require("secret-key", secretKey);
  }

  private static void require(String name, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("没有配置 bangdai.store." + name + "：请填写对象存储的地址与密钥后再启动。");
    }
  }

  /** Without the secret: this text can end in a log. */
  @Override
  public String toString() {
    return endpoint + "/" + bucket;
  }
}
