package cn.bangdai.processes;

/**
 * How a person left a user task. The name is the value of the variable {@link #VARIABLE} that the
 * gateway behind the task compares, and the value of the field {@code outcome} in the task's form.
 * Which outcomes a task knows says {@link UserTask#outcomes()}.
 */
public enum Outcome {
  /** The agent takes the entrustment. */
  TAKE,
  /** The agent proposes to refuse; one level up reviews it, for a window has no veto alone. */
  PROPOSE_REFUSAL,
  /** Advice was enough. */
  ANSWERED,
  /** The refusal stands, with a written answer. */
  CONFIRMED,
  /** The refusal does not stand; counted against the unit that proposed it. */
  OVERTURNED,
  /** The mandate is signed, sealed or fingerprinted. */
  SIGNED,
  /** Mandate or evaluation declined by the applicant. */
  DECLINED,
  /** Every material is there. */
  COMPLETE,
  /** Something is missing or defective; a notice goes out. */
  INCOMPLETE,
  /** The applicant brought what was asked for. */
  SUPPLEMENTED,
  /** The applicant's pieces are in the unit's custody. */
  HANDED_OVER,
  /** The centre's own window handles the case. */
  HERE,
  /** The case travels on to another unit. */
  ONWARD,
  /** One department or more handle the case. */
  DEPARTMENTS,
  /** The window accepts the application: the clock starts. */
  ACCEPTED,
  /** The window does not accept, with written reasons. */
  NOT_ACCEPTED,
  /** The pieces have left. */
  DISPATCHED,
  /** The pieces arrived, all of them. */
  RECEIVED,
  /** What arrived differs from the list. */
  DISCREPANCY,
  /** The missing piece was found. */
  FOUND,
  /** A second count shows that nothing is missing. */
  RECOUNTED,
  /** The piece is lost; a unit answers for it. */
  LOST,
  /** The reviewer has no objection. */
  PASS,
  /** The applicant must correct something; the case returns to this same person. */
  CORRECTION,
  /** The reviewer proposes a rejection. */
  PROPOSE_REJECT,
  /** Granted by the deciding party. */
  GRANTED,
  /** Rejected by the deciding party, with reasons. */
  REJECTED,
  /** The result is issued. */
  ISSUED,
  /** The applicant has the result. */
  DELIVERED,
  /** Someone else took the result for the applicant. */
  RECEIVED_BY_OTHER,
  /** The applicant was not met; delivered again later. */
  NOT_REACHED,
  /** The applicant refuses the result, before two witnesses. */
  REFUSED,
  /** Nobody comes for the result; the unit keeps it. */
  UNCLAIMED,
  /** The package is checked piece by piece. */
  ARCHIVED,
  /** The applicant rated the service. */
  RATED,
  /** The pieces are back in the applicant's hands. */
  RETURNED,
  /** The pieces went back by post. */
  POSTED,
  /** The pieces stay at the unit. */
  KEPT,
  /** The cause of being overdue is on record. */
  EXPLAINED;

  /** The variable, local to the task's execution, that holds an outcome's name. */
  public static final String VARIABLE = "outcome";
}
