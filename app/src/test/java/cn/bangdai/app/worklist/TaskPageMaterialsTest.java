package cn.bangdai.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.worklist.TaskPageVisitor.Seen;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BangdaiTest
@DisplayName("任务页上的材料")
class TaskPageMaterialsTest {

  private static final byte[] PHOTO =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private static final String CHOSEN = "value=\"%s\"[^>]* checked=\"checked\"";

  @LocalServerPort int port;
  private TaskPageVisitor agent;
  private ACase c;
  private String task;
  private String materials;

  @BeforeEach
  void atTheChecklist() {
    agent = TaskPageVisitor.signedIn(port, "village-a");
    c = ACase.registered(new Api(port), "village-a", "LT-P-015").taken("village-a");
    c.does("village-a", "signMandate", "SIGNED");
    task = "/tasks/" + c.task("checkMaterials");
    materials = "/cases/" + c.number() + "/materials/";
  }

  private String taskId() {
    return task.substring("/tasks/".length());
  }

  @Test
  @DisplayName("没有脚本也能核对：存好后回到那一项，告知书预览跟着变")
  void checkedWithoutScript() {
    Seen back =
        agent.post(
            materials + "M3",
            Map.of(
                "task",
                taskId(),
                "status",
                "DEFECTIVE",
                "defect",
                "缺户主页",
                "remedy",
                "带原件来",
                "originals",
                "０",
                "copies",
                "2"));
    assertThat(back.path()).isEqualTo(task);
    assertThat(back.text()).contains("有问题 1", "一次性告知书", "缺户主页", "带原件来", "已保存");
  }

  @Test
  @DisplayName("记过缺少的，补来后直接点齐全：份数已按指南填好")
  void missingThenPresent() {
    agent.post(materials + "M2", Map.of("task", taskId(), "status", "MISSING", "remedy", "窗口填写"));
    Matcher fields =
        Pattern.compile("name=\"originals\" id=\"o-M2\" value=\"(\\d+)\"")
            .matcher(agent.get(task).html());
    assertThat(fields.find()).isTrue();
    assertThat(fields.group(1)).isEqualTo("1");
  }

  @Test
  @DisplayName("有问题却没写问题：422，填的还在，错处写明")
  void wrongCheckKeepsInput() {
    Map<String, String> sent =
        Map.of("task", taskId(), "status", "DEFECTIVE", "defect", "", "remedy", "带原件来");
    Seen again = agent.post(materials + "M3", sent);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.html()).contains("请写明这份材料存在什么问题", "带原件来</textarea>");
    Seen part = agent.postPart(materials + "M3", sent);
    assertThat(part.status()).isEqualTo(422);
    assertThat(part.html()).contains("请写明这份材料存在什么问题").doesNotContain("<html");
  }

  @Test
  @DisplayName("有脚本时只回那一项的结果，并叫告知书和合计跟着变")
  void checkedWithScript() {
    Seen part = agent.postPart(materials + "M1", Map.of("task", taskId(), "status", "MISSING"));
    assertThat(part.status()).isEqualTo(200);
    assertThat(part.raw().headers().firstValue("HX-Trigger")).contains("materials-changed");
    assertThat(agent.part(materials + "summary?task=" + taskId()).text()).contains("缺少 1");
    assertThat(agent.part(task + "/panels/notice?supplementDays=5").text())
        .contains("未提交", "5 个工作日");
  }

  @Test
  @DisplayName("全核对过，结果就预先选好：齐全选齐全，缺了选告知")
  void outcomeIsPreset() {
    c.everythingPresent("village-a");
    assertThat(agent.get(task).html()).containsPattern(CHOSEN.formatted("COMPLETE"));
    c.check("village-a", "M1", "MISSING");
    assertThat(agent.get(task).html()).containsPattern(CHOSEN.formatted("INCOMPLETE"));
  }

  @Test
  @DisplayName("从任务页上传照片，打开就是那张照片，不能运行，别人打不开")
  void uploadAndOpen() {
    Seen back =
        agent.upload(materials + "M1/files", Map.of("task", taskId(), "key", "k"), "正面.png", PHOTO);
    assertThat(back.path()).isEqualTo(task);
    assertThat(back.text()).contains("正面.png");
    Matcher link =
        Pattern.compile("/cases/" + c.number() + "/files/[0-9a-f-]{36}").matcher(back.html());
    assertThat(link.find()).isTrue();

    Seen page = agent.get(link.group());
    assertThat(page.text()).contains("正面.png", "图片（PNG）", "未查毒", "保存原件");
    Seen file = agent.get(link.group() + "/original");
    assertThat(file.raw().body()).isEqualTo(PHOTO);
    assertSandboxed(file, "image/png", "attachment");
    for (String copy : new String[] {"/thumbnail", "/preview"}) {
      assertSandboxed(agent.get(link.group() + copy), "image/jpeg", "inline");
    }
    assertThat(TaskPageVisitor.signedIn(port, "village-b").get(link.group()).status())
        .isEqualTo(404);
  }

  private static void assertSandboxed(Seen file, String type, String disposition) {
    assertThat(file.status()).isEqualTo(200);
    var headers = file.raw().headers();
    assertThat(headers.firstValue("Content-Type")).contains(type);
    assertThat(headers.firstValue("Content-Disposition").orElse("")).startsWith(disposition + ";");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("sandbox", "default-src 'none'");
  }

  @Test
  @DisplayName("没选文件就上传：说明原因，页面不坏")
  void nothingToUpload() {
    Seen again =
        agent.upload(
            materials + "M1/files", Map.of("task", taskId(), "key", "k2"), "", new byte[0]);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("文件");
  }

  @Test
  @DisplayName("审批的人能先标出问题再要求补正")
  void deciderMarksFirst() {
    c.everythingPresent("village-a")
        .does("village-a", "checkMaterials", "COMPLETE")
        .does("village-a", "handOver", "HANDED_OVER")
        .carried("village-a", "township-a")
        .does("township-a", "sort", "ONWARD")
        .carried("township-a", "county")
        .does("county", "sort", "HERE")
        .does("county", "acceptApplication", "ACCEPTED")
        .carried("county", "human-resources");
    TaskPageVisitor decider = TaskPageVisitor.signedIn(port, "human-resources");
    String decide = c.task("decide");
    Seen marked =
        decider.post(
            materials + "M1",
            Map.of("task", decide, "status", "DEFECTIVE", "defect", "过期", "remedy", "带新证来"));
    assertThat(marked.path()).isEqualTo("/tasks/" + decide);
    assertThat(marked.text()).contains("审批补正告知书", "过期");
    Seen done =
        decider.post(
            "/tasks/" + decide, Map.of("key", marked.hidden("key"), "outcome", "CORRECTION"));
    assertThat(done.path()).endsWith("/done");
    assertThat(c.open()).containsExactly("supplement");
  }
}
