package cn.bangdai.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

@BangdaiTest
@DisplayName("有打印功能以前开出的告知书")
class NoticesIssuedBeforeTest {

  private static final String MIGRATION =
      "db/migration/documents/V20261120_0921__notices_issued_before.sql";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource database;

  @Test
  @DisplayName("升级以后也列在文书里，打得出来")
  void printedToo() {
    Api api = new Api(port);
    ACase c = ACase.registered(api, "village-a", "LT-P-015").taken("village-a");
    c.does("village-a", "signMandate", "SIGNED").everythingPresent("village-a");
    String material = c.json().path("materials").get(0).path("code").asString();
    c.check("village-a", material, "MISSING", "remedy", "到派出所补领");
    c.does("village-a", "checkMaterials", "INCOMPLETE");
    String id = c.notices().get(0).path("id").asString();
    String before = Paper.newest(api, c, "ONE_TIME").text("village-a");
    asIfIssuedBefore(UUID.fromString(id));
    assertThat(c.notices()).isEmpty();

    new ResourceDatabasePopulator(new ClassPathResource(MIGRATION)).execute(database);

    Paper after = Paper.newest(api, c, "ONE_TIME");
    assertThat(after.listed().path("id").asString()).isEqualTo(id);
    assertThat(after.text("village-a")).isEqualTo(before);
  }

  private void asIfIssuedBefore(UUID id) {
    jdbc.sql("delete from document_file where document_id = :id").param("id", id).update();
    jdbc.sql("delete from document where id = :id").param("id", id).update();
  }
}
