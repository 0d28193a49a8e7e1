package cn.bangdai.app.worklist.web;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.app.worklist.TaskDesk;
import cn.bangdai.identity.Actor;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 领取 and 退回: from a row of the list, which is then shown anew, or from anywhere else. */
@PageController
class HoldController {

  private final TaskDesk desk;
  private final ListRows rows;
  private final ListAddresses addresses;

  HoldController(TaskDesk desk, ListRows rows, ListAddresses addresses) {
    this.desk = desk;
    this.rows = rows;
    this.addresses = addresses;
  }

  /**
   * @param query query part of the address of the list that it is done from; null from elsewhere
   */
  @PostMapping("/tasks/{id}/claim")
  String claim(
      @PathVariable String id,
      @RequestParam(required = false) String key,
      @RequestParam(required = false) String query,
      @RequestHeader(name = "HX-Target", defaultValue = "") String target,
      Model model,
      Actor actor) {
    desk.claim(id, new Caller(actor, key));
    return isRow(target) ? row(id, query, model, actor) : "redirect:/tasks/{id}";
  }

  @PostMapping("/tasks/{id}/release")
  String release(
      @PathVariable String id,
      @RequestParam(required = false) String key,
      @RequestParam(required = false) String query,
      @RequestHeader(name = "HX-Target", defaultValue = "") String target,
      Model model,
      Actor actor) {
    desk.release(id, new Caller(actor, key));
    return isRow(target)
        ? row(id, query, model, actor)
        : "redirect:" + ListAddress.PATH + addresses.read(query).here();
  }

  private static boolean isRow(String target) {
    return target.startsWith("row-");
  }

  private String row(String id, String query, Model model, Actor actor) {
    model.addAttribute("row", rows.of(id, actor));
    model.addAttribute("key", UUID.randomUUID().toString());
    model.addAttribute("address", addresses.read(query));
    return "worklist/list :: row";
  }
}
