package cn.bangdai.app.demo;

import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.help.ServiceKind;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The demo region's cases, one for each place where a case can stand. Every name, number and
 * address is invented.
 */
class DemoCases {

  private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

  private static final String VILLAGE = "village-a";
  private static final String NEIGHBOUR = "village-a2";
  private static final String TOWNSHIP = "township-a";
  private static final String OTHER_VILLAGE = "village-b";
  private static final String OTHER_TOWNSHIP = "township-b";
  private static final String COUNTY = "county";
  private static final String LABOUR = "human-resources";
  private static final String CIVIL = "civil-affairs";

  private final JdbcClient jdbc;
  private final DemoStory story;

  DemoCases(JdbcClient jdbc, DemoStory story) {
    this.jdbc = jdbc;
    this.story = story;
  }

  /** Tells the stories if there are no cases yet. */
  void tellOnce() {
    if (!jdbc.sql("select exists (select 1 from cases)").query(Boolean.class).single()) {
      tellOrLog();
    }
  }

  /** What goes wrong is logged in one sentence: nobody needs the demo to work. */
  void tellOrLog() {
    try {
      LOG.info("演示办件已建好，共 {} 件", tell().size());
    } catch (RuntimeException e) {
      LOG.warn("演示办件没有全部建好，不影响使用，可以自己登记办件。原因：{}", e.getMessage());
    }
  }

  /** All of them, in the order in which the way goes. */
  List<DemoCase> tell() {
    return Stream.<Supplier<DemoCase>>of(
            this::waitsToBeTaken,
            this::waitsForTheSignature,
            this::waitsForTheSupplement,
            this::travelsToTheTownship,
            this::waitsToBeSorted,
            this::waitsForAcceptance,
            this::waitsForTheLabourOffice,
            this::waitsForCivilAffairs,
            this::waitsForTheResult,
            this::waitsForDelivery,
            this::isClosed,
            this::isTerminated,
            this::isHelpedWith,
            this::waitsAtTheWindow)
        .map(Supplier::get)
        .toList();
  }

  /** 城乡居民基本医疗保险参保登记: a young mother came to the window a moment ago. */
  private DemoCase waitsToBeTaken() {
    return story.registers(VILLAGE, "LT-P-025", Applicants.YOUNG_MOTHER);
  }

  /** 单位招用人员就业登记: the firm is to sign the mandate. */
  private DemoCase waitsForTheSignature() {
    return story.registers(OTHER_VILLAGE, "LT-P-006", Applicants.GREENHOUSE).taken(OTHER_VILLAGE);
  }

  /** 重度残疾人护理补贴: one paper is missing, one is illegible; the applicant was told once. */
  private DemoCase waitsForTheSupplement() {
    return story
        .registers(VILLAGE, "LT-P-036", Applicants.DISABLED)
        .taken(VILLAGE)
        .signed(VILLAGE)
        .lacksSomething(VILLAGE);
  }

  /** 临时救助: the papers left the village this morning. */
  private DemoCase travelsToTheTownship() {
    return story
        .registers(VILLAGE, "LT-P-026", Applicants.IN_HARDSHIP)
        .handedOver(VILLAGE)
        .dispatched(VILLAGE);
  }

  /** 城乡居民医疗保险参保信息变更: on the township's table. */
  private DemoCase waitsToBeSorted() {
    return story
        .registers(NEIGHBOUR, "LT-P-024", Applicants.FARMER)
        .handedOver(NEIGHBOUR)
        .carried(NEIGHBOUR, TOWNSHIP);
  }

  /** 优抚补助对象认定: at the county's window; nobody has claimed it yet. */
  private DemoCase waitsForAcceptance() {
    return story
        .registers(VILLAGE, "LT-P-037", Applicants.VETERAN)
        .atCounty(VILLAGE, TOWNSHIP, COUNTY)
        .sortedHere(COUNTY);
  }

  /** 城乡居民养老保险参保登记: accepted, on the labour office's table. */
  private DemoCase waitsForTheLabourOffice() {
    return story
        .registers(VILLAGE, "LT-P-015", Applicants.ELDERLY)
        .atCounty(VILLAGE, TOWNSHIP, COUNTY)
        .sortedHere(COUNTY)
        .accepted(COUNTY, LABOUR);
  }

  /** 老年人福利补贴: came from the other township, on civil affairs' table. */
  private DemoCase waitsForCivilAffairs() {
    return story
        .registers(OTHER_VILLAGE, "LT-P-027", Applicants.LIVING_ALONE)
        .atCounty(OTHER_VILLAGE, OTHER_TOWNSHIP, COUNTY)
        .sortedHere(COUNTY)
        .accepted(COUNTY, CIVIL);
  }

  /** 购买基本公共就业创业服务成果: granted, the county's window is to issue it. */
  private DemoCase waitsForTheResult() {
    return story
        .registers(NEIGHBOUR, "LT-P-012", Applicants.TRAINING_SCHOOL)
        .atCounty(NEIGHBOUR, TOWNSHIP, COUNTY)
        .sortedHere(COUNTY)
        .accepted(COUNTY, LABOUR)
        .granted(LABOUR, COUNTY);
  }

  /** 待遇资格认证: home with its result. */
  private DemoCase waitsForDelivery() {
    return home(Applicants.PENSIONER, "LT-P-013");
  }

  /** 《就业创业证》申领: delivered, archived, and rated very satisfied. */
  private DemoCase isClosed() {
    return home(Applicants.GRADUATE, "LT-P-001").delivered(VILLAGE).archivedAndRated(VILLAGE, 5);
  }

  /** 灵活就业人员就业登记: files it with his own telephone; the agent shows him how. */
  private DemoCase isHelpedWith() {
    return story
        .registers(VILLAGE, "LT-P-005", Applicants.FARMER, Mode.HELP)
        .taken(VILLAGE)
        .helped(
            VILLAGE, ServiceKind.POLICY, RegisterCase.Channel.WINDOW, "讲了怎么算灵活就业、要哪些材料，给了一份材料清单。")
        .helped(VILLAGE, ServiceKind.MATERIALS, RegisterCase.Channel.HOME, "上门看了身份证和承诺书，照片要重拍。");
  }

  /** 临时用地审批: the firm came to the county's window itself. */
  private DemoCase waitsAtTheWindow() {
    return story
        .registers(COUNTY, "LT-D-002", Applicants.GREENHOUSE, Mode.DIRECT)
        .looksComplete(COUNTY);
  }

  private DemoCase home(Applicants who, String item) {
    return story
        .registers(VILLAGE, item, who)
        .atCounty(VILLAGE, TOWNSHIP, COUNTY)
        .sortedHere(COUNTY)
        .accepted(COUNTY, LABOUR)
        .granted(LABOUR, COUNTY)
        .issued(COUNTY)
        .carried(COUNTY, TOWNSHIP)
        .carried(TOWNSHIP, VILLAGE);
  }

  /** 城镇公益性岗位申请: the applicant found work and asked to stop; the papers travel home. */
  private DemoCase isTerminated() {
    return story
        .registers(OTHER_VILLAGE, "LT-P-008", Applicants.JOB_SEEKER)
        .atCounty(OTHER_VILLAGE, OTHER_TOWNSHIP, COUNTY)
        .terminated(OTHER_VILLAGE, "申请人已自行找到工作，要求终止代办。", "申请人签字的终止申请（纸质）")
        .dispatched(COUNTY);
  }
}
