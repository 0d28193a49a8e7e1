package cn.bangdai.app.http;

import cn.bangdai.app.Api;
import cn.bangdai.app.materials.Samples;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/** Files sent to the first material of a case, as a machine sends them. */
public final class Uploads {

  static final String BOUNDARY = "bangdai-upload";

  private static final byte[] END =
      ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);

  private final int port;

  private Uploads(int port) {
    this.port = port;
  }

  public static Uploads to(int port) {
    return new Uploads(port);
  }

  static byte[] part(String name, byte[] bytes) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n";
    return Samples.together(
        head.formatted(BOUNDARY, name).getBytes(StandardCharsets.UTF_8),
        bytes,
        "\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  /** None of the parts is copied. */
  static BodyPublisher body(byte[]... parts) {
    BodyPublisher[] all =
        Stream.concat(Arrays.stream(parts), Stream.of(END))
            .map(BodyPublishers::ofByteArray)
            .toArray(BodyPublisher[]::new);
    return BodyPublishers.concat(all);
  }

  static String path(String caseNumber) {
    return "/api/cases/" + caseNumber + "/materials/M1/files";
  }

  static String basic(String user) {
    byte[] credentials = (user + ":bangdai").getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(credentials);
  }

  public Api.Answer send(String user, String caseNumber, String name, byte[] bytes) {
    return send(user, caseNumber, body(part(name, bytes)));
  }

  Api.Answer send(String user, String caseNumber, BodyPublisher body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path(caseNumber)))
            .header("Authorization", basic(user))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(body)
            .build();
    try {
      HttpResponse<byte[]> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
      String text = new String(answer.body(), StandardCharsets.UTF_8);
      return new Api.Answer(answer.statusCode(), text, answer);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
