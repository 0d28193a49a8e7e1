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
  EXPLAINED,
  /** No mandate: the agent helps the applicant, who files in person. */
  TO_HELP,
  /** The agent files in the applicant's place after all. */
  TO_PROXY,
  /** The applicant has filed, with the agent's help. */
  FILED,
  /** The applicant does not meet the conditions, as was explained; one level up reviews it. */
  NOT_ELIGIBLE,
  /** The applicant does not want it any longer. */
  WITHDRAWN,
  /** What was filed has been approved. */
  PASSED,
  /** What was filed has not been approved; the cause is known. */
  FAILED,
  /** The applicant still wants it: the help goes on. */
  CONTINUE,
  /** The applicant was told the reasons, and it is on record when, how and by whom. */
  TOLD,
  /** The termination is not confirmed; the case goes on untouched. */
  DENIED,
  /** The decider needs a hearing, an inspection or the like first (行政许可法 45). */
  SPECIAL_PROCEDURE,
  /** An authority above the county or outside must answer first. */
  EXTERNAL,
  /** The special procedure is over. */
  ENDED,
  /** The authority outside has answered. */
  REPLIED,
  /** The authority outside was asked where its answer is. */
  CHASED,
  /** The urged unit has answered. */
  RESPONDED,
  /** The answer is enough: the urging is closed (销号). */
  CLOSED,
  /** The answer is not enough: the unit is to answer again. */
  AGAIN,
  /** The unit above cannot settle it either. */
  PASSED_UP,
  /** The problem is solved, says who reported it. */
  SOLVED,
  /** The problem stands. */
  UNSOLVED,
  /** What was complained of is so. */
  VALID,
  /** What was complained of is not so, with reasons. */
  INVALID,
  /** The rated unit has put it right. */
  RECTIFIED,
  /** The person is satisfied now. */
  SATISFIED,
  /** The person is not satisfied. */
  DISSATISFIED,
  /** A supervisor ends it, with a reason. */
  CLOSED_BY_SUPERVISOR,
  /** The units concerned have settled what will be done. */
  COORDINATED,
  /** The applicant is told again what is missing and until when. */
  REMIND,
  /** The applicant gets more time, once. */
  EXTEND,
  /** The agent proposes to end the case, for the applicant does not do what was agreed. */
  PROPOSE_TERMINATION,
  /** It is known where the pieces are. */
  TRACED,
  /** Milestones are agreed with the applicant. */
  PLANNED;

  /** The variable, local to the task's execution, that holds an outcome's name. */
  public static final String VARIABLE = "outcome";
}
