package cn.bangdai.app.shared;

import java.time.Instant;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Instants leave as ISO-8601 with China's offset, as every other time of the interface does. */
@Configuration(proxyBeanMethods = false)
class JsonTimes {

  @Bean
  JsonMapperBuilderCustomizer instantsWithOffset() {
    SimpleModule module = new SimpleModule("bangdai-times");
    module.addSerializer(
        Instant.class,
        new ValueSerializer<Instant>() {
          @Override
          public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            json.writeString(Times.local(value).toString());
          }
        });
    return builder -> builder.addModule(module);
  }
}
