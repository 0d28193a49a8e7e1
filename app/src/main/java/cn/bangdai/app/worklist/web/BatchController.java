package cn.bangdai.app.worklist.web;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.app.worklist.TaskBatch;
import cn.bangdai.identity.Actor;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Many tasks at once, from the boxes ticked in the list; afterwards the list says what came of it.
 */
@PageController
class BatchController {

  private static final Pattern TASK_ID = Pattern.compile("[\\w-]{1,64}");

  /** What can be done to many at once. */
  enum Action {
    CLAIM,
    RECEIVE,
    /** Asks first how the papers go: on a page of its own. */
    DISPATCH
  }

  private final TaskBatch batch;
  private final ListAddresses addresses;

  BatchController(TaskBatch batch, ListAddresses addresses) {
    this.batch = batch;
    this.addresses = addresses;
  }

  /**
   * @param task ids of the tasks ticked
   * @param query query part of the list's address to go back to
   */
  @PostMapping("/tasks/batch")
  String many(
      @RequestParam Action action,
      @RequestParam(required = false) List<String> task,
      @RequestParam(required = false) String key,
      @RequestParam(required = false) String query,
      Actor actor,
      RedirectAttributes after) {
    List<String> ids =
        task == null ? List.of() : task.stream().filter(TASK_ID.asMatchPredicate()).toList();
    if (action == Action.DISPATCH && !ids.isEmpty()) {
      return "redirect:/dispatches/new?task=" + String.join("&task=", ids);
    }
    Caller caller = new Caller(actor, key);
    try {
      TaskBatch.Result result =
          switch (action) {
            case CLAIM, DISPATCH -> batch.claim(ids, caller);
            case RECEIVE -> batch.receive(ids, caller);
          };
      after.addFlashAttribute("batchAction", action.name());
      after.addFlashAttribute("batch", result);
    } catch (Refusal refusal) {
      after.addFlashAttribute("batchProblem", refusal.getMessage());
    }
    return "redirect:" + ListAddress.PATH + addresses.read(query).here();
  }
}
