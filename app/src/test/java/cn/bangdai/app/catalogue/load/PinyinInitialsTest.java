package cn.bangdai.app.catalogue.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinInitialsTest {

  private static final PinyinInitials INITIALS = initials();

  private static PinyinInitials initials() {
    var problems = new Problems();
    var read = PinyinInitials.read(new CsvReader(problems), problems);
    problems.refuseIfAny();
    return read;
  }

  @ParameterizedTest
  @CsvSource({
    "城乡居民养老保险参保登记, cxjmylbxcbdj",
    "重度残疾人护理补贴, zdcjrhlbt",
    "异地长期居住人员备案, ydcqjzryba",
    "土地纠纷调解, tdjftj",
    "《就业创业证》申领, jycyzsl",
    "60岁以上失独人员扶助, 60syssdryfz",
    "水产苗种产地检疫, scmzcdjy",
    "生育登记（生育信息登记查询）, sydjsyxxdjcx",
    "国有文物收藏单位, gywwscdw",
    "放射诊疗许可校验, fszlxkjy"
  })
  void initialsAreWhatPeopleType(String name, String typed) {
    assertThat(INITIALS.of(name)).isEqualTo(typed);
  }
}
