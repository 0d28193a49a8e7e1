package cn.bangdai.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalObjectStoreTest {

  @TempDir Path folder;

  private static HttpResponse<String> get(LocalObjectStore store, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(store.endpoint().resolve(path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void itSpeaksS3OnLoopbackOnlyAndNobodyReadsWithoutTheKeys() throws Exception {
    try (LocalObjectStore store = LocalObjectStore.start(folder, 0)) {
      HttpResponse<String> answer = get(store, "/bangdai/secret.pdf");
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("<Code>AccessDenied</Code>");
      assertThat(store.endpoint().getHost()).isEqualTo("127.0.0.1");
      assertThat(folder.resolve("objects/bangdai")).isDirectory();
    }
  }

  @Test
  void itsKeysStayTheSameAndNameTheInstallationOfTheDatabase() throws Exception {
    LocalObjectStore first = LocalObjectStore.start(folder, 0);
    first.stop();
    try (LocalObjectStore second = LocalObjectStore.start(folder, 0)) {
      assertThat(second.accessKey()).isEqualTo(first.accessKey());
      assertThat(second.secretKey()).isEqualTo(first.secretKey()).hasSizeGreaterThan(40);
      InstanceSecrets secrets = InstanceSecrets.of(new DataFolder(folder));
      assertThat(second.accessKey()).isEqualTo("bangdai-" + secrets.token());
    }
  }

  @Test
  void itEndsWhenNobodyHoldsItsInputAnyMore() throws Exception {
    LocalObjectStore store = LocalObjectStore.start(folder, 0);
    store.process().getOutputStream().close();
    assertThat(store.process().waitFor()).isZero();
    store.stop();
  }

  @Test
  void itsLibrariesStayOffThisClasspath() {
    assertThat(System.getProperty("java.class.path"))
        .doesNotContain("s3proxy")
        .doesNotContain("awssdk");
  }
}
