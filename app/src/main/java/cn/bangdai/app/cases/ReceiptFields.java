package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.worklist.FieldRelevance;
import cn.bangdai.app.worklist.OpenTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a receipt is signed is asked at acceptance only where the papers are taken in there. */
@Configuration(proxyBeanMethods = false)
class ReceiptFields {

  @Bean
  FieldRelevance receiptSignature(CaseStore cases) {
    return atTheWindow("receiptSignature", cases);
  }

  @Bean
  FieldRelevance receiptWitness(CaseStore cases) {
    return atTheWindow("receiptWitness", cases);
  }

  private static FieldRelevance atTheWindow(String field, CaseStore cases) {
    return new FieldRelevance() {
      @Override
      public String field() {
        return field;
      }

      @Override
      public boolean of(OpenTask task) {
        return cases.load(task.caseNumber()).is(Mode.DIRECT);
      }
    };
  }
}
