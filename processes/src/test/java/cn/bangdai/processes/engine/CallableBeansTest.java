package cn.bangdai.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The beans that models may call")
class CallableBeansTest {

  @Test
  @DisplayName("are looked up only when an expression asks")
  void lazy() {
    var asked = new ArrayList<String>();
    Map<Object, Object> beans =
        new CallableBeans(Set.of("papers"), name -> asked.add(name) ? "bean" : "").asMap();
    assertThat(beans.keySet()).isEqualTo(Set.of("papers"));
    assertThat(beans.containsKey("papers")).isTrue();
    assertThat(asked).isEmpty();
    assertThat(beans.get("papers")).isEqualTo("bean");
    assertThat(asked).isEqualTo(List.of("papers"));
  }

  @Test
  @DisplayName("are only those on the list, and the list cannot be changed")
  void closed() {
    Map<Object, Object> beans = CallableBeans.of(Map.of("papers", "bean")).asMap();
    assertThat(beans.containsKey("dataSource")).isFalse();
    assertThat(beans.get("dataSource")).isNull();
    assertThat(beans.containsKey(1)).isFalse();
    assertThatThrownBy(() -> beans.put("dataSource", "bean"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> beans.keySet().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  @DisplayName("must be there when one is called")
  void missing() {
    Map<Object, Object> beans = new CallableBeans(Set.of("papers"), name -> null).asMap();
    assertThatThrownBy(() -> beans.get("papers"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("papers");
  }
}
