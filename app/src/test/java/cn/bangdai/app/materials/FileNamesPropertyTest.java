package cn.bangdai.app.materials;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a browser calls a file, its name does no harm. */
class FileNamesPropertyTest {

  @Property
  void isHarmlessAndStaysAsItIs(@ForAll String given) {
    String name = FileNames.clean(given);

    assertThat(name).isNotBlank().doesNotContain("/", "\\", "\n", "\r", "\u0000");
    assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(200);
    assertThat(FileNames.clean(name)).isEqualTo(name);
  }
}
