package cn.bangdai.app.cases;

import cn.bangdai.app.notices.Notices;
import cn.bangdai.app.worklist.FieldRelevance;
import cn.bangdai.app.worklist.OpenTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Why a second notice may say more than the first is asked only where there is a first. */
@Configuration(proxyBeanMethods = false)
class OverrideFields {

  @Bean
  FieldRelevance overrideKind(Notices notices) {
    return afterANotice("override", notices);
  }

  @Bean
  FieldRelevance overrideReason(Notices notices) {
    return afterANotice("overrideReason", notices);
  }

  private static FieldRelevance afterANotice(String field, Notices notices) {
    return new FieldRelevance() {
      @Override
      public String field() {
        return field;
      }

      @Override
      public boolean of(OpenTask task) {
        return notices.toldBefore(task.caseNumber());
      }
    };
  }
}
