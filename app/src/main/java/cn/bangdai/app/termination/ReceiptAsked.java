package cn.bangdai.app.termination;

import cn.bangdai.app.worklist.FieldRelevance;
import cn.bangdai.app.worklist.OpenTask;
import org.springframework.stereotype.Component;

/** An authority's receipt is asked for only where pieces were set aside for one. */
@Component
class ReceiptAsked implements FieldRelevance {

  private final PapersBack papers;

  ReceiptAsked(PapersBack papers) {
    this.papers = papers;
  }

  @Override
  public String field() {
    return "receipt";
  }

  @Override
  public boolean of(OpenTask task) {
    return !papers.forAuthority(task.caseNumber()).isEmpty();
  }
}
