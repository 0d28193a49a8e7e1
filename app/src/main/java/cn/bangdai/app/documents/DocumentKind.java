package cn.bangdai.app.documents;

import cn.bangdai.forms.print.PrintForm;

/** What is issued, under which title; DOMAIN 1. */
public enum DocumentKind {
  MANDATE(PrintForm.MANDATE, "代办服务授权委托书", "委"),
  AGREEMENT(PrintForm.AGREEMENT, "委托代办协议", "协"),
  /** By the agent, before the application is handed over. */
  ONE_TIME(PrintForm.NOTICE, "一次性告知书", "告"),
  /** By the window that formally accepts (行政许可法 32). */
  FORMAL(PrintForm.NOTICE, "补正材料告知书", "告"),
  /** By a reviewer or decider. */
  CORRECTION(PrintForm.NOTICE, "审批补正告知书", "告"),
  RECEIPT(PrintForm.RECEIPT, "收件回执", "收"),
  HANDOVER_SHEET(PrintForm.HANDOVER_SHEET, "材料交接单", "交"),
  ACCEPTANCE(PrintForm.ACCEPTANCE, "受理通知书", "受"),
  NON_ACCEPTANCE(PrintForm.NON_ACCEPTANCE, "不予受理通知书", "不受"),
  REJECTION(PrintForm.REJECTION, "不予许可决定告知书", "不许"),
  RETURN_ANSWER(PrintForm.RETURN_ANSWER, "退办答复", "退"),
  COMPLETION(PrintForm.COMPLETION, "代办服务办结单", "结"),
  TERMINATION(PrintForm.TERMINATION, "代办服务终止单", "终"),
  EVALUATION(PrintForm.EVALUATION, "帮办代办服务评价表", "评"),
  /** 行政许可法 45. */
  SPECIAL_PROCEDURE(PrintForm.SPECIAL_PROCEDURE, "特别程序告知书", "特"),
  /** 行政许可法 42. */
  EXTENSION(PrintForm.EXTENSION, "延期告知书", "延"),
  FILING_PLAN(PrintForm.FILING_PLAN, "申报计划", "计"),
  /** To the unit that is urged. */
  SUPERVISION_ORDER(PrintForm.SUPERVISION_ORDER, "督办单", "督"),
  /** To the rated unit, once the bad rating is found to be so. */
  RECTIFICATION_ORDER(PrintForm.RECTIFICATION_ORDER, "整改单", "整"),
  /** Of each call to the applicant after a rectification. */
  FOLLOW_UP(PrintForm.FOLLOW_UP, "回访记录", "访");

  private final PrintForm form;
  private final String title;
  private final String sign;

  DocumentKind(PrintForm form, String title, String sign) {
    this.form = form;
    this.title = title;
    this.sign = sign;
  }

  public String title() {
    return title;
  }

  PrintForm form() {
    return form;
  }

  /** Stands in the number of a document that has none of its own: {@code LT26-1058-2-收1}. */
  String sign() {
    return sign;
  }

  /** A notice of what is missing; its lines can be read without printing it. */
  public boolean isNotice() {
    return form == PrintForm.NOTICE;
  }

  /** Names the applicant with the whole identifier, because it acts against third parties. */
  boolean identifies() {
    return this == MANDATE || this == AGREEMENT;
  }
}
