package cn.bangdai.app.demo;

import cn.bangdai.app.cases.Applicant;
import cn.bangdai.app.cases.Applicant.Group;
import cn.bangdai.app.cases.Applicant.IdType;
import cn.bangdai.app.cases.Applicant.Kind;
import cn.bangdai.app.cases.Applicant.Person;
import java.util.List;

/**
 * Who applies in the demo. Invented: their resident IDs end in the order number 000, which is given
 * to nobody, their credit codes belong to no firm.
 */
enum Applicants {
  YOUNG_MOTHER("马晓兰", "640302199304150008", "19909530101", "金积镇塔湾村一队", Group.PREGNANT),
  DISABLED("杨志国", "640302197109080009", "19909530102", "金积镇塔湾村四队", Group.DISABLED),
  IN_HARDSHIP("何桂花", "640302196411270001", "19909530103", "金积镇塔湾村二队", Group.HARDSHIP),
  FARMER("李建军", "640302197801040003", "19909530104", "金积镇塔湾村三队"),
  VETERAN("王卫东", "64030219620509000X", "19909530105", "金积镇塔湾村五队", Group.MILITARY),
  ELDERLY("马生林", "640302195603120003", "19909530106", "金积镇塔湾村一队", Group.ELDERLY),
  LIVING_ALONE(
      "丁秀珍", "640302194907180000", "19909530107", "金星镇金花园社区", Group.ELDERLY, Group.LIVING_ALONE),
  PENSIONER("周凤英", "640302195110300006", "19909530108", "金积镇塔湾村二队", Group.ELDERLY),
  GRADUATE("吴雪梅", "640302199508110008", "19909530109", "金积镇塔湾村三队"),
  JOB_SEEKER("金国强", "640302198309170003", "19909530110", "金星镇金花园社区"),
  GREENHOUSE(
      "吴忠市绿源设施农业有限公司",
      "91640302MA0000015C",
      "19909530111",
      "金星镇工业园区",
      person("白玉龙", "640302197506200000", "19909530112")),
  TRAINING_SCHOOL(
      "吴忠市匠心职业技能培训有限公司",
      "91640302MA00000237",
      "19909530113",
      "金积镇迎宾街",
      person("陈淑芳", "640302198702260005", "19909530114"));

  private final Applicant applicant;

  Applicants(String name, String id, String phone, String address, Group... groups) {
    this.applicant =
        new Applicant(
            Kind.PERSON,
            name,
            IdType.RESIDENT_ID,
            id,
            null,
            phone,
            "利通区" + address,
            List.of(groups),
            null,
            null,
            null);
  }

  Applicants(String name, String creditCode, String phone, String address, Person head) {
    this.applicant =
        new Applicant(
            Kind.ENTERPRISE,
            name,
            IdType.CREDIT_CODE,
            creditCode,
            null,
            phone,
            "利通区" + address,
            List.of(),
            null,
            head,
            null);
  }

  private static Person person(String name, String id, String phone) {
    return new Person(name, IdType.RESIDENT_ID, id, phone, "法定代表人");
  }

  Applicant applicant() {
    return applicant;
  }
}
