package cn.bangdai.app.deadlines;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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
  URGING("督办限"),
  /** For the agent to do the next thing for an applicant who is helped. */
  HELP_ACTIVITY("帮办跟进限"),
  /**
   * For the window to accept, to notify or to refuse: five working days from receipt, or else the
   * application counts as accepted (行政许可法 32).
   */
  ACCEPTANCE("受理限"),
  /** For an authority outside to answer, by the date that it was expected to. */
  EXTERNAL("外部批复限"),
  /** A milestone of the filing plan agreed with the applicant. */
  MILESTONE("计划限");

  /** What the applicant has to keep, or what was agreed beside the units' own limits. */
  private static final Set<DeadlineKind> ASIDE = EnumSet.of(SUPPLEMENT, EVALUATION, MILESTONE);

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

  /** Whether no lamp of case or task follows it, for it is not the units' own to keep. */
  boolean isAside() {
    return ASIDE.contains(this);
  }

  /** The Chinese words before the number of days: 承诺5个工作日. */
  String words() {
    return words;
  }
}
