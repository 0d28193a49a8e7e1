package cn.bangdai.app.bench;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import okio.Okio;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of a case, over HTTP, as an agent's machine sends them; by the library that the MinIO
 * client uses as well.
 */
final class ApplicationFiles implements FileClient {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String AGENT = "village-a";
  private static final String SIGN_IN =
      "Basic "
          + Base64.getEncoder()
              .encodeToString((AGENT + ":bangdai").getBytes(StandardCharsets.UTF_8));
  private static final MediaType PDF = MediaType.get("application/pdf");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final OkHttpClient http =
      new OkHttpClient.Builder().readTimeout(PATIENCE).writeTimeout(PATIENCE).build();
  private final Api api;
  private final String base;
  private volatile String files;
  private volatile String uploads;

  ApplicationFiles(int port) {
    api = new Api(port);
    base = "http://127.0.0.1:" + port;
  }

  @Override
  public void begin() {
    String caseNumber = ACase.registered(api, AGENT, ProxyWay.ITEM).number();
    files = "/api/cases/" + caseNumber + "/files/";
    uploads = "/api/cases/" + caseNumber + "/materials/M1/files";
  }

  @Override
  public String upload(InputStream bytes, long size) throws IOException {
    RequestBody body =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("file", "scan.pdf", body(bytes, size))
            .build();
    try (Response answer = http.newCall(to(uploads).post(body).build()).execute()) {
      String text = answer.body().string();
      if (answer.code() != 201) {
        throw new IllegalStateException(answer.code() + " " + text);
      }
      return JSON.readTree(text).get(0).get("id").asString();
    }
  }

  private static RequestBody body(InputStream bytes, long size) {
    return new RequestBody() {
      @Override
      public MediaType contentType() {
        return PDF;
      }

      @Override
      public long contentLength() {
        return size;
      }

      @Override
      public void writeTo(BufferedSink sink) throws IOException {
        sink.writeAll(Okio.source(bytes));
      }

      @Override
      public boolean isOneShot() {
        return true;
      }
    };
  }

  @Override
  public InputStream download(String name) throws IOException {
    Response answer = http.newCall(to(files + name).get().build()).execute();
    if (answer.code() != 200) {
      throw new IllegalStateException("status " + answer.code());
    }
    return answer.body().byteStream();
  }

  private Request.Builder to(String path) {
    return new Request.Builder().url(base + path).header("Authorization", SIGN_IN);
  }
}
