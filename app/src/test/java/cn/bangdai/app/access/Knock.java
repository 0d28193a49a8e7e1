package cn.bangdai.app.access;

import cn.bangdai.identity.Actor;
import cn.bangdai.identity.EmbeddedSignIn;
import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Asks an address as somebody signed in, through all of the application's filters, in the thread
 * and the transaction of the test: whatever it changes can be undone.
 */
final class Knock {

  /** What the address of errors answers when it is asked for itself. */
  static final int ERROR = 418;

  private static final String SECRET = "0123456789abcdef";

  /** The token as a page shows it: its bytes behind as many others with which they are mixed. */
  private static final String TOKEN =
      Base64.getUrlEncoder()
          .encodeToString(
              ("\0".repeat(SECRET.length()) + SECRET).getBytes(StandardCharsets.US_ASCII));

  private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  private final MockMvc http;
  private final Map<String, String> bodies;

  Knock(WebApplicationContext context, Map<String, String> bodies) {
    this.http =
        MockMvcBuilders.webAppContextSetup(context)
            .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
            .build();
    this.bodies = bodies;
  }

  /**
   * @param route as {@link Routes} writes it
   * @param actor null for nobody
   */
  MockHttpServletResponse at(String route, Actor actor, Names names) throws Exception {
    return send(request(route, actor, names).header("X-CSRF-TOKEN", TOKEN));
  }

  /** The same without what shows that it comes from a page of ours. */
  MockHttpServletResponse withoutToken(String route, Actor actor, Names names) throws Exception {
    return send(request(route, actor, names));
  }

  private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return http.perform(request).andReturn().getResponse();
  }

  private AbstractMockHttpServletRequestBuilder<?> request(String route, Actor actor, Names names) {
    AbstractMockHttpServletRequestBuilder<?> request = filled(route, names);
    if (route.endsWith(" /error")) {
      request.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, ERROR);
    }
    if (actor != null) {
      MockHttpSession session = session(actor);
      request.session(session);
      request.with(
          r -> {
            r.setRequestedSessionId(session.getId());
            return r;
          });
    }
    return request;
  }

  private static MockHttpSession session(Actor actor) {
    MockHttpSession session = new MockHttpSession();
    session.setAttribute(
        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
        new SecurityContextImpl(EmbeddedSignIn.signedIn(actor)));
    session.setAttribute(
        HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN",
        new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", SECRET));
    return session;
  }

  private AbstractMockHttpServletRequestBuilder<?> filled(String route, Names names) {
    String[] parts = route.split("[ ?]");
    HttpMethod method = HttpMethod.valueOf(parts[0].replace("ANY", "GET"));
    String path = Address.of(parts[1], names);
    boolean api = path.startsWith("/api/");
    String body =
        Address.named(bodies.getOrDefault(route, api ? "{}" : "key=k&query=&name=x"), names);
    AbstractMockHttpServletRequestBuilder<?> request;
    if (method == HttpMethod.GET) {
      URI uri = URI.create(bodies.containsKey(route) ? path + "?" + body : path);
      request = MockMvcRequestBuilders.request(method, uri);
    } else if (body.equals("file")) {
      MockMultipartFile file = new MockMultipartFile("file", "a.pdf", "application/pdf", PDF);
      request =
          MockMvcRequestBuilders.multipart(method, URI.create(path)).file(file).param("key", "k");
    } else {
      request = MockMvcRequestBuilders.request(method, URI.create(path));
      fill(request, body, parts.length > 2 ? parts[2] : "");
    }
    return request.accept(api ? MediaType.APPLICATION_JSON : MediaType.TEXT_HTML, MediaType.ALL);
  }

  private static void fill(
      AbstractMockHttpServletRequestBuilder<?> request, String body, String choice) {
    if (body.startsWith("{")) {
      request.contentType(MediaType.APPLICATION_JSON).content(body);
    } else if (body.equals("csv")) {
      request.contentType("text/csv").content(body);
    } else {
      request.contentType(MediaType.APPLICATION_FORM_URLENCODED);
      for (String pair : (choice.isEmpty() ? body : body + "&" + choice).split("&")) {
        String[] field = pair.split("=", 2);
        request.param(field[0], field.length > 1 ? field[1] : "");
      }
    }
  }
}
