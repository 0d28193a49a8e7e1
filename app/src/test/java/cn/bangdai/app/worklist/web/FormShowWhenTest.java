package cn.bangdai.app.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.forms.Field;
import cn.bangdai.forms.Forms;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("什么时候显示一项")
class FormShowWhenTest {

  private static final Forms FORMS = new Forms();

  private static Field field(String form, String key) {
    return FORMS.form(form).input(key).orElseThrow();
  }

  @Test
  @DisplayName("所有表单的条件，浏览器都跟得上")
  void everyConditionIsSimple() {
    for (String id : FORMS.ids()) {
      for (Field field : FORMS.form(id).fields()) {
        boolean conditional = field.presence().hiddenWhen() != null;
        assertThat(FormShowWhen.of(field).isPresent())
            .as(id + "." + field.key())
            .isEqualTo(conditional);
      }
    }
  }

  @Test
  @DisplayName("两个都要对上，或者对上一个就行，和服务器判断的一样")
  void sameAsTheServer() {
    Field tracking = field("deliver", "trackingNumber");
    FormShowWhen both = FormShowWhen.of(tracking).orElseThrow();
    assertThat(both.attribute()).isEqualTo("outcome=DELIVERED&by=POST");
    Field note = field("deliver", "note");
    FormShowWhen either = FormShowWhen.of(note).orElseThrow();
    assertThat(either.attribute()).isEqualTo("outcome=NOT_REACHED|outcome=UNCLAIMED");
    for (String outcome : new String[] {"DELIVERED", "NOT_REACHED", "UNCLAIMED", "REFUSED"}) {
      for (String by : new String[] {"POST", "HOME"}) {
        Map<String, String> values = Map.of("outcome", outcome, "by", by);
        assertThat(both.shown(values)).isEqualTo(!tracking.hidden(Map.copyOf(values)));
        assertThat(either.shown(values)).isEqualTo(!note.hidden(Map.copyOf(values)));
      }
    }
  }
}
