package cn.bangdai.app.shared;

import java.util.Map;
import java.util.Objects;

/**
 * A command that is not carried out, in words for the person who gave it. Thrown by rules and use
 * cases; whatever the command had written is rolled back. Turned into {@code
 * application/problem+json} for machines and into a page for people.
 */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why a command is refused; decides the HTTP status. */
  public enum Kind {
    /** The request can't be read: not JSON, unknown field, wrong type. */
    MALFORMED(400),
    /** Not there, or not visible to this person: the two are told alike. */
    NOT_FOUND(404),
    /** Visible, but this person may not do it. */
    FORBIDDEN(403),
    /** Someone was faster, or the case has moved on. */
    CONFLICT(409),
    /** More bytes than are taken. */
    TOO_LARGE(413),
    /** Read, but against a rule; the person can put it right. */
    INVALID(422),
    /** A part of the system is away; nothing was written; trying again later helps. */
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  private final Kind kind;
  private final String code;
  private final transient Map<String, String> fields;

  /**
   * @param code stable name of the rule for machines, such as {@code ID_NUMBER_WRONG}
   * @param detail a Chinese sentence that says what is wrong and what to do
   */
  public Refusal(Kind kind, String code, String detail) {
    this(kind, code, detail, Map.of());
  }

  /**
   * @param fields sentences by field name, for errors that stand at a field; may be empty
   */
  public Refusal(Kind kind, String code, String detail, Map<String, String> fields) {
    super(detail, null, false, false);
    this.kind = Objects.requireNonNull(kind);
    this.code = Objects.requireNonNull(code);
    this.fields = Map.copyOf(fields);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public Map<String, String> fields() {
    return fields == null ? Map.of() : fields;
  }
}
