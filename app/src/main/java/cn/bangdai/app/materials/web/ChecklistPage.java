package cn.bangdai.app.materials.web;

import cn.bangdai.app.materials.CheckMaterial;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Checks a material, from the page of a task. With script only the part that changed comes back;
 * without, the whole page does.
 */
@PageController
@RequestMapping("/cases/{number}/materials")
class ChecklistPage {

  private final CommandPipeline pipeline;
  private final CheckMaterial checkMaterial;
  private final ChecklistReader reader;
  private final CaseAccess access;

  ChecklistPage(
      CommandPipeline pipeline,
      CheckMaterial checkMaterial,
      ChecklistReader reader,
      CaseAccess access) {
    this.pipeline = pipeline;
    this.checkMaterial = checkMaterial;
    this.reader = reader;
    this.access = access;
  }

  @ModelAttribute("origin")
  ChecklistOrigin origin(
      @PathVariable String number,
      @PathVariable(required = false) String code,
      @RequestParam(required = false) String task,
      @RequestParam(required = false) String key,
      @RequestHeader(name = "HX-Request", required = false) String htmx) {
    return new ChecklistOrigin(number, code, task, key, htmx != null);
  }

  @GetMapping("/summary")
  String summary(@ModelAttribute("origin") ChecklistOrigin origin, Actor actor, Model model) {
    access.requireSight(origin.number(), actor);
    List<ChecklistRow> rows = reader.rows(origin.number());
    model.addAttribute(
        "model", new ChecklistView(origin.number(), origin.task(), true, true, rows));
    return "materials/checklist :: tally";
  }

  @PostMapping("/{code}")
  String check(
      @ModelAttribute("origin") ChecklistOrigin origin,
      CheckInput input,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    try {
      var check = input.check(origin.number(), origin.code());
      pipeline.run(checkMaterial, check, new Caller(actor, origin.key()));
    } catch (Refusal refusal) {
      return refused(origin, input, refusal, model, response);
    }
    if (!origin.part()) {
      return origin.redirect();
    }
    response.setHeader("HX-Trigger", ChecklistOrigin.CHANGED);
    model.addAttribute("row", reader.row(origin.number(), origin.code()));
    return "materials/checklist :: state";
  }

  /** Input is kept; what is wrong with it stands at the field. */
  private String refused(
      ChecklistOrigin origin,
      CheckInput input,
      Refusal refusal,
      Model model,
      HttpServletResponse response) {
    if (refusal.kind() != Refusal.Kind.INVALID) {
      throw refusal;
    }
    response.setStatus(refusal.kind().status());
    Map<String, String> errors =
        refusal.fields().isEmpty() ? Map.of("status", refusal.getMessage()) : refusal.fields();
    ChecklistRow row = reader.row(origin.number(), origin.code()).refused(input.entered(), errors);
    model.addAttribute("row", row);
    return origin.part() ? "materials/checklist :: state" : "materials/check";
  }
}
