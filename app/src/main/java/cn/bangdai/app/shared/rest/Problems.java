package cn.bangdai.app.shared.rest;

import static cn.bangdai.app.shared.ProblemWriter.problem;

import cn.bangdai.app.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what goes wrong into {@code application/problem+json} with a Chinese sentence. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler(Refusal.class)
  ResponseEntity<ProblemDetail> refused(Refusal refusal) {
    ProblemDetail problem = problem(refusal.kind().status(), refusal.code(), refusal.getMessage());
    if (!refusal.fields().isEmpty()) {
      problem.setProperty("fields", refusal.fields());
    }
    return ResponseEntity.status(refusal.kind().status()).body(problem);
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<ProblemDetail> wrongParameter(MethodArgumentTypeMismatchException e) {
    return answer(400, "PARAMETER", "参数 " + e.getName() + " 的写法不对，请改正后再试。");
  }

  @ExceptionHandler(InvalidParameterException.class)
  ResponseEntity<ProblemDetail> undecodableParameter(
      InvalidParameterException e, HttpServletRequest request) {
    if (UnreadableUpload.isUpload(request)) {
      ProblemDetail problem = UnreadableUpload.problem(e);
      return ResponseEntity.status(problem.getStatus()).body(problem);
    }
    return answer(400, "PARAMETER", "地址里的参数编码不对，请改正后再试。");
  }

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class
  })
  ResponseEntity<ProblemDetail> databaseAway(Exception e) {
    LOG.error("Database away: {}", e.getMessage());
    return answer(503, "DATABASE_AWAY", "数据库暂时连不上，您的操作没有保存。请稍后再试一次。");
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<ProblemDetail> unexpected(Exception e, HttpServletRequest request) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error(
        "{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, e);
    return answer(500, "UNEXPECTED", "系统出了问题，什么都没有改动。请稍后再试；如果还不行，请把编号 " + reference + " 告诉管理员。");
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest r) {
    return body(UnreadableBody.problem(e));
  }

  @Override
  protected ResponseEntity<Object> handleHttpRequestMethodNotSupported(
      HttpRequestMethodNotSupportedException e,
      HttpHeaders headers,
      HttpStatusCode s,
      WebRequest r) {
    return body(problem(405, "METHOD", "这个地址不支持 " + e.getMethod() + "，请查看接口说明。"));
  }

  @Override
  protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
      HttpMediaTypeNotSupportedException e, HttpHeaders headers, HttpStatusCode s, WebRequest r) {
    String wanted =
        e.getSupportedMediaTypes().contains(MediaType.MULTIPART_FORM_DATA)
            ? MediaType.MULTIPART_FORM_DATA_VALUE
            : MediaType.APPLICATION_JSON_VALUE;
    return body(problem(415, "MEDIA_TYPE", "请求内容请用 " + wanted + " 发送。"));
  }

  @Override
  protected ResponseEntity<Object> handleNoResourceFoundException(
      NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return nothingThere();
  }

  @Override
  protected ResponseEntity<Object> handleNoHandlerFoundException(
      NoHandlerFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return nothingThere();
  }

  private static ResponseEntity<Object> nothingThere() {
    return body(problem(404, "NO_SUCH_ADDRESS", "没有这个地址，请检查后再试。"));
  }

  @Override
  protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
      MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode s, WebRequest r) {
    return body(problem(413, "TOO_LARGE", "上传的文件太大，请压缩或分开后再传。"));
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return body(problem(status.value(), "REQUEST", "请求的写法不对，请对照接口说明改正后再发。"));
  }

  private static ResponseEntity<ProblemDetail> answer(int status, String code, String detail) {
    return ResponseEntity.status(status).body(problem(status, code, detail));
  }

  private static ResponseEntity<Object> body(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }
}
