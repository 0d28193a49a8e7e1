package cn.bangdai.app.documents;

import cn.bangdai.forms.print.SheetPrinter;
import cn.bangdai.forms.print.Typeface;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrintSettings.class)
class PrintConfiguration {

  /** Reads the font when the first document is printed: starting should not wait for it. */
  @Bean
  @Lazy
  SheetPrinter sheetPrinter(PrintSettings settings) {
    return new SheetPrinter(
        settings.font() == null ? Typeface.bundled() : Typeface.of(settings.font()));
  }
}
