package cn.bangdai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.TestStore;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BangdaiTest
@DisplayName("While the object store is away")
class StoreAwayTest extends HttpTest {

  private static final String PDF = "%PDF-1.7\\n1 0 obj<<>>endobj\\ntrailer<<>>\\n%%EOF\\n";

  private Api.Answer upload(ACase aCase, String name) {
    String body =
        """
        --part\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: application/pdf\r
        \r
        %s\r
        --part--\r
        """
            .formatted(name, PDF);
    return api.raw(
        "village-a",
        "POST",
        "/api/cases/" + aCase.number() + "/materials/M1/files",
        body,
        "multipart/form-data; boundary=part");
  }

  private Api.Answer download(ACase aCase, String id) {
    return api.get("village-a", "/api/cases/" + aCase.number() + "/files/" + id);
  }

  private static int files(ACase aCase) {
    int files = 0;
    for (var material : aCase.json().get("materials")) {
      files += material.get("files").size();
    }
    return files;
  }

  @Test
  @DisplayName("only files wait, told in words; with its return they go up and down again")
  void onlyFilesWait() throws Exception {
    ACase aCase = village();
    Api.Answer first = upload(aCase, "a.pdf");
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    String id = first.json().get(0).get("id").asString();

    TestStore.awayDuring(
        () -> {
          refused(503, "STORE_DOWN", () -> upload(aCase, "b.pdf"));
          refused(503, "STORE_DOWN", () -> download(aCase, id));
          assertThat(api.bare("GET", "/actuator/health/readiness", "", Map.of()).status())
              .isEqualTo(200);
          assertThat(api.get("village-a", "/api/tasks?scope=mine").status()).isEqualTo(200);
          aCase.check("village-a", "M1", "PRESENT");
          assertThat(village().status()).isEqualTo("REGISTERED");
          assertThat(files(aCase)).isEqualTo(1);
        });

    assertThat(download(aCase, id).text()).isEqualTo(PDF);
    assertThat(upload(aCase, "c.pdf").status()).isEqualTo(201);
    assertThat(files(aCase)).isEqualTo(2);
  }
}
