package cn.bangdai.app.termination.web;

import cn.bangdai.app.termination.TerminationRecord;
import cn.bangdai.app.termination.Terminations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The requests to end a case early, for its page; templates call it {@code @terminationsOfCase}.
 * The page has decided on access before.
 */
@Component("terminationsOfCase")
public class TerminationsOfCase {

  private final Terminations terminations;
  private final Whereabouts whereabouts;

  TerminationsOfCase(Terminations terminations, Whereabouts whereabouts) {
    this.terminations = terminations;
    this.whereabouts = whereabouts;
  }

  /** Newest first. */
  public List<TerminationRecord> of(String caseNumber) {
    List<TerminationRecord> newest = new ArrayList<>(terminations.of(caseNumber));
    Collections.reverse(newest);
    return newest;
  }

  /** Whether one waits for its review. */
  public boolean waiting(List<TerminationRecord> terminations) {
    return terminations.stream().anyMatch(TerminationRecord::open);
  }

  /** What people call a unit; empty for none. */
  public String place(String unit) {
    return unit == null ? "" : whereabouts.place(unit);
  }
}
