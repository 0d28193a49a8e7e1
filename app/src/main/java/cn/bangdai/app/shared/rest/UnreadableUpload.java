package cn.bangdai.app.shared.rest;

import cn.bangdai.app.shared.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A multipart body that is too large or broken fails wherever it is first asked for a parameter,
 * often before any controller is found: people get a page in words all the same, machines a
 * problem.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnreadableUpload extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(UnreadableUpload.class);
  private static final int TOO_LARGE = 413;

  private final ProblemWriter problems;

  UnreadableUpload(ProblemWriter problems) {
    this.problems = problems;
  }

  static boolean isUpload(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/");
  }

  static ProblemDetail problem(InvalidParameterException e) {
    LOG.info("Upload not read: {}", String.valueOf(e.getCause()));
    return e.getErrorCode() == TOO_LARGE
        ? ProblemWriter.problem(TOO_LARGE, "TOO_LARGE", "这次上传的文件加起来太大，没有保存。请分几次上传，或者压缩以后再传。")
        : ProblemWriter.problem(400, "UPLOAD_UNREADABLE", "上传的内容读不出来，没有保存：可能传到一半断了。请检查网络后重新上传。");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isUpload(request)) {
      chain.doFilter(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (InvalidParameterException e) {
      tell(request, response, problem(e));
    }
  }

  private void tell(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
      throws ServletException, IOException {
    boolean person =
        String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html")
            && request.getHeader("HX-Request") == null;
    if (!person) {
      String code = problem.getProperties().get("code").toString();
      problems.write(response, problem.getStatus(), code, problem.getDetail());
      return;
    }
    response.setStatus(problem.getStatus());
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, problem.getStatus());
    request.getRequestDispatcher("/error").forward(new WithoutBody(request), response);
  }

  /** The same request for whoever draws the page: nobody asks for the body again. */
  private static final class WithoutBody extends HttpServletRequestWrapper {

    WithoutBody(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public String getContentType() {
      return null;
    }

    @Override
    public String getParameter(String name) {
      return null;
    }

    @Override
    public String[] getParameterValues(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }
  }
}
