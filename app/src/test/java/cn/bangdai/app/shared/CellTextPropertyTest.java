package cn.bangdai.app.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** No cell of an export begins like a formula. */
class CellTextPropertyTest {

  @Property
  void neverBeginsLikeAFormula(@ForAll String text) {
    assertThat(CellText.harmless(text).strip())
        .doesNotStartWith("=")
        .doesNotStartWith("+")
        .doesNotStartWith("-")
        .doesNotStartWith("@");
    assertThat(CellText.harmless(text)).endsWith(text);
  }

  @Property
  void isMadeHarmlessOnce(@ForAll @IntRange(max = 5) int which, @ForAll String rest) {
    String first = "=+-@\t\r".substring(which, which + 1);
    assertThat(CellText.harmless(first + rest)).isEqualTo("'" + first + rest);
    assertThat(CellText.harmless("'" + first + rest)).isEqualTo("'" + first + rest);
  }

  @Example
  void ordinaryTextStays() {
    for (String text : new String[] {"王*兰", "LT26-1058-2", "3 份", "养老=保险", " 空格", "'引号"}) {
      assertThat(CellText.harmless(text)).isEqualTo(text);
    }
    assertThat(CellText.harmless(" =1+1")).isEqualTo("' =1+1");
    assertThat(CellText.harmless("＝cmd|' /C calc'!A0")).startsWith("'");
    assertThat(CellText.harmless(null)).isEmpty();
    assertThat(CellText.harmless("")).isEmpty();
  }
}
