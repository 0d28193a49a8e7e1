package cn.bangdai.app.shared.rest;

import cn.bangdai.app.shared.ProblemWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Addresses that the server refuses before anything of ours sees them (encoded slashes, broken
 * escapes) are answered like every other mistake, instead of with the server's own English page.
 */
public class UnreadableAddress extends ErrorReportValve {

  private static final JsonMapper JSON =
      JsonMapper.builder().addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class).build();
  private static final String SENTENCE = "地址的写法不对，请检查后再试。";

  /** The server makes its own instance, by this class's name. */
  @Component
  static class Installation implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
      factory.addContextCustomizers(
          context -> {
            if (context.getParent() instanceof StandardHost host) {
              host.setErrorReportValveClass(UnreadableAddress.class.getName());
            }
          });
    }
  }

  @Override
  protected void report(Request request, Response response, Throwable failure) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      var problem = ProblemWriter.problem(response.getStatus(), "ADDRESS", SENTENCE);
      response.getReporter().write(JSON.writeValueAsString(problem));
      response.finishResponse();
    } catch (IOException | IllegalStateException gone) {
      // Nobody is there to be told.
    }
  }
}
