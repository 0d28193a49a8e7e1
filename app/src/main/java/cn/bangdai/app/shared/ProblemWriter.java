package cn.bangdai.app.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Problems in words for machines; writes them where no controller is reached: in filters and at
 * sign-in.
 */
@Component
public class ProblemWriter {

  private final JsonMapper json;

  ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  /**
   * A problem as RFC 9457 has it, with our stable {@code code} beside. What was sent may be told
   * back in it; numbers of people in that are masked, for answers are kept by programs and proxies.
   *
   * @param detail a Chinese sentence that says what to do
   */
  public static ProblemDetail problem(int status, String code, String detail) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), Masks.text(detail));
    HttpStatus known = HttpStatus.resolve(status);
    problem.setTitle(known == null ? code : known.getReasonPhrase());
    problem.setProperty("code", code);
    return problem;
  }

  /**
   * @param detail a Chinese sentence that says what to do
   */
  public void write(HttpServletResponse response, int status, String code, String detail)
      throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(json.writeValueAsString(problem(status, code, detail)));
  }
}
