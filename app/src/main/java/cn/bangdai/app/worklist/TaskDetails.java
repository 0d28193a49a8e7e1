package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.Times;
import cn.bangdai.forms.Form;
import cn.bangdai.forms.Forms;
import cn.bangdai.forms.Option;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows one task with its form and its outcomes. */
@Component
public class TaskDetails {

  /**
   * A task in full.
   *
   * @param candidates groups {@code role@unit} that may claim it
   * @param standsFor user name of the person who is away and in whose place it is done; null
   *     otherwise
   * @param nobodySince since when nobody could do it; null while somebody can
   * @param outcomes ways in which it can end
   * @param form Camunda Forms JSON
   */
  public record Detail(
      String id,
      String key,
      String name,
      String caseNumber,
      String item,
      String itemName,
      String applicant,
      String unit,
      String assignee,
      List<String> candidates,
      Map<String, String> facts,
      String standsFor,
      OffsetDateTime nobodySince,
      OffsetDateTime dueAt,
      String lamp,
      List<String> outcomes,
      @JsonRawValue String form) {}

  private final TaskAccess access;
  private final TaskRows rows;
  private final Forms forms;
  private final List<OutcomeOffer> offers;

  TaskDetails(TaskAccess access, TaskRows rows, Forms forms, List<OutcomeOffer> offers) {
    this.offers = offers;
    this.access = access;
    this.rows = rows;
    this.forms = forms;
  }

  public Detail of(String taskId, Actor actor) {
    OpenTask t = access.toSee(taskId, actor);
    Form form = forms.form(t.key());
    return new Detail(
        t.id(),
        t.key(),
        t.name(),
        t.caseNumber(),
        t.itemCode(),
        t.itemName(),
        t.applicant(),
        t.unit(),
        t.assignee(),
        t.candidates(),
        t.facts(),
        t.standsFor(),
        Times.local(rows.nobodySince(taskId).orElse(null)),
        Times.local(t.dueAt()),
        t.lamp(),
        form.outcomes().stream().map(Option::value).filter(outcome -> open(t, outcome)).toList(),
        form.json());
  }

  private boolean open(OpenTask task, String outcome) {
    return offers.stream().allMatch(offer -> offer.offers(task, Outcome.valueOf(outcome)));
  }
}
