package cn.bangdai.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.browser.Desk.Width;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.organisation.DirectorySync;
import cn.bangdai.app.organisation.MirroredRealm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BangdaiTest
@DisplayName("在浏览器里：系统管理员看机构人员，试读、照此同步")
class OrganisationScreensTest {

  private static MirroredRealm realm;

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired DirectorySync sync;
  @Autowired Units units;

  @BeforeEach
  void aRealmWithMistakes() {
    if (realm == null) {
      realm = MirroredRealm.made();
      realm.joins("sy-5", "SY.T7.01");
      realm.moves("SY.T2.01", "SY.T3");
      realm.adds("LT.JX", "金星镇新华村便民服务站", "LT.JX.09", "VILLAGE");
    }
    MirroredRealm.forgottenBy(jdbc);
  }

  @AfterEach
  void forgotten() {
    MirroredRealm.forgottenBy(jdbc);
    units.refresh();
  }

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "PHONE"})
  void administers(Width width) {
    try (Desk stranger = Desk.opened(port, width)) {
      stranger.opens("/sign-in").signsIn("village-a\u202e", "bangdai").sees("账号或密码不对");
    }
    try (Desk desk = Desk.of("admin", port, width)) {
      desk.opens("/admin/units").sees("利通区民政局").looksAt("admin-units");
      desk.page().locator("#q").fill("没有这样的");
      desk.presses("查找").sees("没有这样的单位");
      desk.opens("/admin/people?unit=LT.JJ").sees("马秀英").looksAt("admin-people");
      desk.opens("/admin/standing").sees("没有指定过B岗").looksAt("admin-standing");
      desk.opens("/admin/sign-in-failures").sees("账号或密码不对").looksAt("admin-failures");
      desk.opens("/admin/directory-sync").sees("现在同步");
      desk.presses("试读，看会变什么").sees("正在读取，结果会自己显示出来");
      assertThat(sync.tick()).isTrue();
      desk.sees("金星镇新华村").sees("这是试读，什么都没有改").looksAt("admin-rehearsal");
      desk.presses("照此同步").sees("正在读取");
      assertThat(sync.tick()).isTrue();
      desk.sees("完成").opens("/admin/directory-sync").looksAt("admin-readings");
      assertThat(units.find("SY.T1.01")).isPresent();
    }
    try (Desk other = Desk.of("supervisor", port, width)) {
      other.opens("/admin/units").sees("您的岗位不能查看");
    }
  }
}
