package cn.bangdai.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.browser.Desk.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BangdaiTest
@DisplayName("在浏览器里：一件事从登记到签委托，材料只交一份")
class BundleScreensTest {

  /** Nobody has a case about this yet; nobody has these numbers either. */
  private static final Map<Width, String> SOMEBODY =
      Map.of(
          Width.OFFICE, "640302197109080009",
          Width.PHONE, "64030219620509000X",
          Width.SMALL_PHONE, "640302195603120003");

  @LocalServerPort int port;

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("选一件事、填一次申请人、一次受理、一次签好；另一件里写着原件在哪")
  void oneMatter(Width width) {
    try (Desk desk = Desk.of("village-a", port, width)) {
      desk.opens("/bundles/new").sees("要带的一套材料").looksAt("bundle-new");
      desk.presses("登记这一批").sees("处要改才能登记").looksAt("bundle-new-wrong");
      desk.fills("姓名或企业名称", "马小芳").fills("联系电话", "13909530418");
      desk.fills("证件号码", SOMEBODY.get(width));
      desk.page().getByText("申请人已听清").click();
      desk.presses("登记这一批");
      desk.sees("登记好了，一共 2 个办件").looksAt("bundle");
      String number = desk.page().url().replaceAll(".*/", "");
      desk.page().getByText("办理：受理委托").click();
      desk.sees("同批还等着受理的一并受理").looksAt("bundle-task-take");
      String take = desk.page().url().replaceAll(".*/tasks/|[?].*", "");
      List<String> cases = cases(number);
      Api api = new Api(port);
      ACase.known(api, cases.get(0)).taken("village-a").does("village-a", "signMandate", "SIGNED");
      desk.opens("/tasks/" + take + "/done").sees("也一并受理了").looksAt("bundle-task-taken");
      ACase.known(api, cases.get(0)).everythingPresent("village-a");
      ACase second = ACase.known(api, cases.get(1));
      assertThat(second.open()).containsExactly("checkMaterials");
      desk.opens("/tasks/" + second.task("checkMaterials"))
          .sees("已在同批办件")
          .looksAt("bundle-task-check");
      desk.opens("/cases/" + second.number()).sees("同批办件").looksAt("bundle-case");
      desk.opens("/bundles/" + number).sees("哪些材料只交一份").looksAt("bundle-shared");
      desk.opens("/tasks?q=" + second.number()).sees("新生儿出生一件事").looksAt("bundle-tasks");
      desk.opens("/bundles/" + number + "/termination").looksAt("bundle-termination");
      desk.opens("/bundles/new?project=").sees("项目名称").looksAt("bundle-new-project");
    }
  }

  private List<String> cases(String bundle) {
    List<String> cases = new ArrayList<>();
    new Api(port)
        .get("village-a", "/api/bundles/" + bundle)
        .json()
        .path("lines")
        .forEach(line -> cases.add(line.path("caseNumber").asString()));
    return cases;
  }
}
