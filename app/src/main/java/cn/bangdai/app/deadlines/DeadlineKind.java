package cn.bangdai.app.deadlines;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a limit is for. */
public enum DeadlineKind {
  /** To take the request: one working day. */
  REQUEST("受理委托限"),
  /** From formal acceptance to decision, as the guide promises. */
  PROMISED("承诺"),
  /** From formal acceptance to decision, as the law sets (行政许可法 42). */
  STATUTORY("法定"),
  /** From the entrustment to the case's end, as the agent promised. */
  SERVICE("代办约定"),
  /** A handover on its way. */
  LEG("交接限"),
  /** For the applicant to bring what the one-time notice asked for. */
  SUPPLEMENT("补正限"),
  /** To deliver the result: ten working days (行政许可法 44). */
  DELIVERY("送达限"),
  /** For the applicant to rate. */
  EVALUATION("评价限"),
  /** To put right what a bad rating was about. */
  RECTIFICATION("整改限"),
  /** To answer an urging. */
  URGING("督办限");

  private final String words;

  DeadlineKind(String words) {
    this.words = words;
  }

  /** As stored and as JSON says it: {@code promised}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static DeadlineKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The Chinese words before the number of days: 承诺5个工作日. */
  String words() {
    return words;
  }
}
