package cn.bangdai.forms.print;

import java.util.Locale;

/** The printed forms, each with a template in {@code print/}. */
public enum PrintForm {
  /** 004 附件1（一）; the variant for a natural person is ours. */
  MANDATE,
  /** 004 三（二）1 demands it; its wording is ours. */
  AGREEMENT,
  /** Receipt for papers handed over (001 三（三）4 names it; columns ours). */
  RECEIPT,
  /** 002 四（四）, 001 三（三）4: everything missing, what is wrong, how to put it right. */
  NOTICE,
  /** One leg of the relay, signed at both ends; ours. */
  HANDOVER_SHEET,
  /** 行政许可法 32: sealed and dated. */
  ACCEPTANCE,
  /** 行政许可法 32: sealed, dated, with reasons. */
  NON_ACCEPTANCE,
  /** 行政许可法 38: reasons, and the right to reconsideration or suit. */
  REJECTION,
  /** 002 三（四）退办: a written answer with reasons; wording ours. */
  RETURN_ANSWER,
  /** 004 附件1（二）. */
  COMPLETION,
  /** 004 附件1（三）. */
  TERMINATION,
  /** 004 附件1（四）. */
  EVALUATION,
  /** 行政许可法 45: what takes time of its own, and how long, told in writing; wording ours. */
  SPECIAL_PROCEDURE,
  /** 行政许可法 42: the reasons of an extension, told to the applicant; wording ours. */
  EXTENSION,
  /** Milestones agreed with the applicant of a complex item; ours. */
  FILING_PLAN,
  /** DOMAIN 1 names it: 督办单; wording ours. */
  SUPERVISION_ORDER,
  /** DOMAIN 1 names it: 整改单; wording ours. */
  RECTIFICATION_ORDER,
  /** DOMAIN 1 names it: 回访记录; wording ours. */
  FOLLOW_UP;

  /** Name of the template file without its ending. */
  String template() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
