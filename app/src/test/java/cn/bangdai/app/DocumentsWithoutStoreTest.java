package cn.bangdai.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("embedded")
@ContextConfiguration(initializers = {TestServers.class, DocumentsWithoutStoreTest.StoreAway.class})
@Import(TestClock.class)
@DirtiesContext
@DisplayName("文件存储不在时的文书")
class DocumentsWithoutStoreTest {

  /** Nobody listens on the discard port. */
  static final class StoreAway
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of("bangdai.store.endpoint=http://127.0.0.1:9").applyTo(context);
    }
  }

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName("件照办，文书留在队里等，取的人看到正在生成")
  void waits() {
    Api api = new Api(port);
    ACase c = ACase.registered(api, "village-a", "LT-P-015").taken("village-a");
    String mandate = c.documents().get(0).path("id").asString();

    Api.Answer answer =
        api.get("village-a", "/api/cases/" + c.number() + "/documents/" + mandate + ".pdf");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.detail()).contains("正在生成");
    assertThat(c.documents()).allMatch(d -> d.path("state").asString().equals("PENDING"));
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from outbox where case_number = :case and topic = 'document.print'
                      and attempts = 1 and done_at is null and available_at > created_at
                    """)
                .param("case", c.number())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    c.does("village-a", "signMandate", "SIGNED");
  }
}
