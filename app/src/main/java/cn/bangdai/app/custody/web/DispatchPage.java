package cn.bangdai.app.custody.web;

import cn.bangdai.app.custody.Channel;
import cn.bangdai.app.custody.DispatchSheets;
import cn.bangdai.app.custody.PiecesOfTask;
import cn.bangdai.app.custody.UnitNames;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Several cases on one sheet: what will be sent, and afterwards how far each of them is. */
@PageController
@RequestMapping("/dispatches")
class DispatchPage {

  private static final Pattern TASK_ID = Pattern.compile("[\\w-]{1,64}");

  /** The form as typed. */
  record Form(
      List<String> task,
      String key,
      String channel,
      String carrier,
      String trackingNumber,
      String outsideNumber,
      String note) {

    Form {
      task =
          task == null
              ? List.of()
              : task.stream().filter(TASK_ID.asMatchPredicate()).distinct().toList();
      key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
      channel = channel == null ? Channel.PERSON.name() : channel;
    }

    Map<String, Object> values() {
      Map<String, Object> values = new HashMap<>();
      values.put("outcome", "DISPATCHED");
      values.put("channel", channel);
      put(values, "note", note);
      switch (channel) {
        case "PERSON" -> put(values, "carrier", carrier);
        case "POST" -> put(values, "trackingNumber", trackingNumber);
        case "INDUSTRY_SYSTEM" -> put(values, "outsideNumber", outsideNumber);
        default -> {
          // By the platform there is nothing to add.
        }
      }
      return values;
    }

    private static void put(Map<String, Object> values, String key, String typed) {
      if (typed != null && !typed.isBlank()) {
        values.put(key, typed);
      }
    }
  }

  /** A case that will go on the sheet. */
  record Going(OpenTask task, int pieces) {}

  private final DispatchSheets sheets;
  private final PiecesOfTask pieces;
  private final UnitNames units;

  DispatchPage(DispatchSheets sheets, PiecesOfTask pieces, UnitNames units) {
    this.sheets = sheets;
    this.pieces = pieces;
    this.units = units;
  }

  @GetMapping("/new")
  String ask(
      @ModelAttribute("form") Form form, Actor actor, Model model, RedirectAttributes after) {
    try {
      show(form, Map.of(), actor, model);
      return "custody/dispatch";
    } catch (Refusal refusal) {
      notTheirs(refusal);
      after.addFlashAttribute("batchProblem", refusal.getMessage());
      return "redirect:/tasks";
    }
  }

  @PostMapping("/new")
  String send(
      @ModelAttribute("form") Form form,
      Actor actor,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    try {
      var sent = sheets.send(form.task(), form.values(), new Caller(actor, form.key()));
      after.addFlashAttribute("sent", sent.result());
      return sent.result().done() == 0
          ? "redirect:/tasks"
          : "redirect:/dispatches/" + sent.number();
    } catch (Refusal refusal) {
      notTheirs(refusal);
      if (refusal.fields().isEmpty()) {
        after.addFlashAttribute("batchProblem", refusal.getMessage());
        return "redirect:/tasks";
      }
      response.setStatus(refusal.kind().status());
      show(form, refusal.fields(), actor, model);
      return "custody/dispatch";
    }
  }

  /** What may not be seen or done is answered as everywhere. */
  private static void notTheirs(Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
      throw refusal;
    }
  }

  private void show(Form form, Map<String, String> errors, Actor actor, Model model) {
    var plan = sheets.plan(form.task(), actor);
    List<Going> going =
        plan.tasks().stream().map(task -> new Going(task, pieces.of(task).size())).toList();
    model.addAttribute("going", going);
    model.addAttribute("pieces", going.stream().mapToInt(Going::pieces).sum());
    model.addAttribute("from", units.of(plan.from()));
    model.addAttribute("to", units.of(plan.to()));
    model.addAttribute("channels", Channel.values());
    model.addAttribute("errors", errors);
  }

  @GetMapping("/{number}")
  String sheet(@PathVariable String number, Actor actor, Model model) {
    var sheet = sheets.get(number, actor);
    model.addAttribute("sheet", sheet);
    model.addAttribute("from", units.of(sheet.from()));
    model.addAttribute("to", units.of(sheet.to()));
    return "custody/dispatched";
  }
}
