package cn.bangdai.app.worklist;

import cn.bangdai.forms.Forms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of the tasks, read once. */
@Configuration(proxyBeanMethods = false)
class FormsConfiguration {

  @Bean
  Forms forms() {
    return new Forms();
  }
}
