package cn.bangdai.app.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

/** Of what is masked, too little is left to know the person by. */
class MasksPropertyTest {

  @Property
  void aNumberKeepsSevenSignsAtMost(@ForAll @NumericChars @StringLength(max = 40) String number) {
    long shown = Masks.number(number).chars().filter(Character::isDigit).count();
    assertThat(shown).isLessThanOrEqualTo(7);
    if (number.length() > 2) {
      assertThat(Masks.number(number)).isNotEqualTo(number).contains("*");
    }
  }

  @Property
  void aNameKeepsTwoSignsAtMost(
      @ForAll @NotEmpty @CharRange(from = '一', to = '龥') @StringLength(max = 30) String name) {
    assertThat(Masks.name(name, false)).contains("*").isNotEqualTo(name);
    assertThat(Masks.name(name, false).replace("*", "")).hasSizeLessThanOrEqualTo(2);
  }

  @Property
  void anAddressKeepsAThirdAtMost(@ForAll @StringLength(max = 200) String address) {
    String shown = Masks.address(address);
    assertThat(shown).endsWith("****");
    assertThat(shown.codePointCount(0, shown.length()) - 4)
        .isLessThanOrEqualTo(Math.min(6, address.codePointCount(0, address.length()) / 3));
  }

  @Property
  void maskingASentenceTwiceChangesNothingMore(@ForAll String sentence) {
    assertThat(Masks.text(Masks.text(sentence))).isEqualTo(Masks.text(sentence));
  }

  @Example
  void inASentenceOnlyWhatIsAPersonsIsMasked() {
    assertThat(Masks.text("身份证11010519491231002X，电话13909530418。卡号6222023001001234561"))
        .isEqualTo("身份证110***********002X，电话139****0418。卡号****4561");
    assertThat(Masks.text("身份证11010519491231002x")).isEqualTo("身份证110***********002x");
    for (String harmless :
        new String[] {
          "EMS 1234567890123",
          "办件 LT26-1058-2",
          "2026-11-20 09:30",
          "文号 20261120000123456",
          "12345",
          "110105194912310021",
          "0953-2033333"
        }) {
      assertThat(Masks.text(harmless)).isEqualTo(harmless);
    }
    assertThat(Masks.text(null)).isNull();
    assertThat(Masks.account("6222023001001234561")).isEqualTo("****4561");
    assertThat(Masks.account("12")).isEqualTo("****2");
  }
}
