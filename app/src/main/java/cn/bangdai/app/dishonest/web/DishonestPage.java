package cn.bangdai.app.dishonest.web;

import cn.bangdai.app.dishonest.DishonestList;
import cn.bangdai.app.dishonest.ImportDishonest;
import cn.bangdai.app.dishonest.ListText;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a county's administrator sees the list of dishonest enterprises and replaces it. */
@PageController
@RequestMapping("/admin/dishonest-enterprises")
class DishonestPage {

  private static final String PAGE = "dishonest/list";

  private final CommandPipeline pipeline;
  private final ImportDishonest importList;
  private final DishonestList list;

  DishonestPage(CommandPipeline pipeline, ImportDishonest importList, DishonestList list) {
    this.pipeline = pipeline;
    this.importList = importList;
    this.list = list;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
    show(q, actor, model);
    return PAGE;
  }

  @PostMapping
  String replace(
      @RequestParam(required = false) MultipartFile file,
      @RequestParam(required = false) String key,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes told)
      throws IOException {
    var sent =
        file == null
            ? new ImportDishonest.Import(null, null)
            : new ImportDishonest.Import(file.getOriginalFilename(), ListText.of(file.getBytes()));
    try {
      var done = pipeline.run(importList, sent, new Caller(actor, key));
      told.addFlashAttribute("imported", done.entries());
      return "redirect:/admin/dishonest-enterprises";
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      response.setStatus(refusal.kind().status());
      show("", actor, model);
      model.addAttribute("problem", refusal.getMessage());
      return PAGE;
    }
  }

  private void show(String q, Actor actor, Model model) {
    model.addAttribute("list", list.of(q, actor));
    model.addAttribute("q", q);
    model.addAttribute("key", UUID.randomUUID().toString());
  }
}
