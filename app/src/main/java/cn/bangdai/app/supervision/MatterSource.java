package cn.bangdai.app.supervision;

import cn.bangdai.app.shared.Refusal;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;

/** Where a matter was raised. */
public enum MatterSource {
  WINDOW("WINDOW", "窗口"),
  /** The citizens' hotline. */
  HOTLINE("12345", "12345 热线"),
  LETTER("LETTER", "来信"),
  ONLINE("ONLINE", "网上");

  private final String code;
  private final String label;

  MatterSource(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** As stored and as JSON says it. */
  @JsonValue
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /**
   * @throws Refusal INVALID at {@code from} for anything else
   */
  static MatterSource of(String code) {
    return Arrays.stream(values())
        .filter(source -> source.code.equals(code))
        .findFirst()
        .orElseThrow(
            () -> {
              String sentence = "请选择从哪里反映的：窗口、12345 热线、来信或网上。";
              return new Refusal(
                  Refusal.Kind.INVALID, "SOURCE_MISSING", sentence, Map.of("from", sentence));
            });
  }
}
