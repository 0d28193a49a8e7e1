package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseHead;
import cn.bangdai.app.cases.CaseHeads;
import cn.bangdai.app.notices.Notice;
import cn.bangdai.app.notices.Notices;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A notice of a case, as it looks on paper; the applicant masked. */
@PageController
class CasePageDocument {

  private final CaseHeads heads;
  private final Notices notices;
  private final CasePageWords words;

  CasePageDocument(CaseHeads heads, Notices notices, CasePageWords words) {
    this.heads = heads;
    this.notices = notices;
    this.words = words;
  }

  @GetMapping("/cases/{number}/documents/{id}")
  String document(@PathVariable String number, @PathVariable String id, Actor actor, Model model) {
    CaseHead head = heads.of(number, actor);
    Notice notice = notices.get(number, uuid(id), actor);
    model.addAttribute("head", head);
    model.addAttribute("notice", notice);
    model.addAttribute("unit", words.place(notice.unit()));
    return "cases/document";
  }

  /** Something that is no id names no document. */
  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Notices.notFound();
    }
  }
}
