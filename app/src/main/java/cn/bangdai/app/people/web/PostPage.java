package cn.bangdai.app.people.web;

import cn.bangdai.app.people.EndBackup;
import cn.bangdai.app.people.EndPost;
import cn.bangdai.app.people.GivePost;
import cn.bangdai.app.people.NameBackup;
import cn.bangdai.app.people.PeopleDesk;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who backs whom, and further posts. */
@PageController
class PostPage {

  private final PersonSheet sheet;
  private final PeopleDesk desk;
  private final NameBackup name;
  private final EndBackup endBackup;
  private final GivePost give;
  private final EndPost endPost;

  PostPage(
      PersonSheet sheet,
      PeopleDesk desk,
      NameBackup name,
      EndBackup endBackup,
      GivePost give,
      EndPost endPost) {
    this.sheet = sheet;
    this.desk = desk;
    this.name = name;
    this.endBackup = endBackup;
    this.give = give;
    this.endPost = endPost;
  }

  @PostMapping("/absence/backup")
  String name(
      @ModelAttribute("typed") Typed typed,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    var command =
        new NameBackup.Name(typed.whom(), null, typed.backup(), null, Typed.day(typed.until()));
    Caller caller = new Caller(actor, typed.commandKey());
    return sheet.after(() -> desk.run(name, command, caller), typed, actor, model, response);
  }

  @PostMapping("/absence/backup/{id}/end")
  String endBackup(@PathVariable long id, @ModelAttribute("typed") Typed typed, Actor actor) {
    desk.run(endBackup, new EndBackup.End(id), new Caller(actor, typed.commandKey()));
    return PersonSheet.back(typed.whom(), actor);
  }

  @PostMapping("/people/posts")
  String give(
      @ModelAttribute("typed") Typed typed,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    var command =
        new GivePost.Give(
            typed.whom(),
            typed.role(),
            typed.unit(),
            typed.kind(),
            Typed.day(typed.from()),
            Typed.day(typed.until()));
    Caller caller = new Caller(actor, typed.commandKey());
    return sheet.after(() -> desk.run(give, command, caller), typed, actor, model, response);
  }

  @PostMapping("/people/posts/{id}/end")
  String endPost(@PathVariable long id, @ModelAttribute("typed") Typed typed, Actor actor) {
    desk.run(endPost, new EndPost.End(id), new Caller(actor, typed.commandKey()));
    return PersonSheet.back(typed.whom(), actor);
  }
}
