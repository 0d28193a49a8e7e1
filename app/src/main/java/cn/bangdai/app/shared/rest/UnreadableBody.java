package cn.bangdai.app.shared.rest;

import cn.bangdai.app.shared.ProblemWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says why a request's body can't be read, naming the field where there is one. */
final class UnreadableBody {

  private UnreadableBody() {}

  static ProblemDetail problem(HttpMessageNotReadableException e) {
    boolean tooLarge =
        Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
            .anyMatch(BodyLimit.TooLarge.class::isInstance);
    return tooLarge
        ? ProblemWriter.problem(413, "TOO_LARGE", BodyLimit.TOO_LARGE)
        : ProblemWriter.problem(400, "BODY", sentence(e.getCause()));
  }

  private static String sentence(Throwable cause) {
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return "不认识字段“" + unknown.getPropertyName() + "”，请去掉它或改正字段名后再发。";
    }
    String field = cause instanceof JacksonException wrong ? field(wrong) : null;
    if (cause instanceof StorableText.Refused) {
      String where = field == null ? "内容" : "字段“" + field + "”";
      return where + "里有不能保存的字符，请删掉后重新输入。";
    }
    return field == null ? "请求内容不是能读懂的 JSON，请检查后再发。" : "字段“" + field + "”的内容类型不对，请按接口说明填写。";
  }

  /**
   * The innermost field that has a name; an entry of a list has none. Null if there is no field.
   */
  private static String field(JacksonException wrong) {
    List<String> names =
        wrong.getPath().stream()
            .map(JacksonException.Reference::getPropertyName)
            .filter(Objects::nonNull)
            .toList();
    return names.isEmpty() ? null : names.get(names.size() - 1);
  }
}
