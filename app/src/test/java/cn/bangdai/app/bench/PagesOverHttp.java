package cn.bangdai.app.bench;

import cn.bangdai.identity.Actor;
import cn.bangdai.identity.EmbeddedSignIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Asks the running application for pages over a socket, as a browser of somebody signed in. */
final class PagesOverHttp {

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final String cookie;

  PagesOverHttp(ApplicationContext application, Actor actor) {
    address = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
    SessionRepository<?> sessions = application.getBean(SessionRepository.class);
    cookie = "SESSION=" + signedIn(sessions, actor);
  }

  private static <S extends Session> String signedIn(SessionRepository<S> sessions, Actor actor) {
    S session = sessions.createSession();
    session.setAttribute(
        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
        new SecurityContextImpl(EmbeddedSignIn.signedIn(actor)));
    sessions.save(session);
    return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
  }

  /** The page, compressed as it travels; anything but a page is an error. */
  byte[] get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Cookie", cookie)
            .header("Accept", "text/html")
            .header("Accept-Encoding", "gzip")
            .build();
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
