package cn.bangdai.app.documents.web;

import cn.bangdai.app.cases.CaseHead;
import cn.bangdai.app.cases.CaseHeads;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.documents.Document;
import cn.bangdai.app.documents.Documents;
import cn.bangdai.app.notices.Notice;
import cn.bangdai.app.notices.Notices;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A document of a case: what it is, and the files to print. A notice can be read on the screen too,
 * the applicant masked.
 */
@PageController
class DocumentPage {

  /** A browser's PDF viewer is a page of its own that embeds the file and styles itself. */
  private static final String VIEWER =
      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; img-src data:;"
          + " frame-ancestors 'none'";

  private final CaseHeads heads;
  private final Documents documents;
  private final Notices notices;
  private final Units units;
  private final CaseAccess access;

  DocumentPage(
      CaseHeads heads, Documents documents, Notices notices, Units units, CaseAccess access) {
    this.heads = heads;
    this.documents = documents;
    this.notices = notices;
    this.units = units;
    this.access = access;
  }

  @GetMapping("/cases/{number}/documents/{id}")
  String document(@PathVariable String number, @PathVariable String id, Actor actor, Model model) {
    CaseHead head = heads.of(number, actor);
    Document document = documents.get(number, uuid(id), actor);
    model.addAttribute("head", head);
    model.addAttribute("document", document);
    if (document.kind().isNotice()) {
      notice(head, notices.get(number, document.id(), actor), actor, model);
    }
    model.addAttribute("unit", place(document.unit()));
    return "documents/document";
  }

  /** Its answer may be recorded until the applicant has it, by who works on the case. */
  private void notice(CaseHead head, Notice notice, Actor actor, Model model) {
    boolean settled = notice.acknowledgements().stream().anyMatch(a -> a.result().reached());
    model.addAttribute("notice", notice);
    model.addAttribute(
        "missedBy", notice.overrideUnit() == null ? null : place(notice.overrideUnit()));
    model.addAttribute(
        "mayAnswer", !settled && head.status().isOpen() && access.worksOn(head.number(), actor));
  }

  private String place(String unit) {
    return units.find(unit).map(Unit::windowName).orElse(unit);
  }

  /** Opens in the browser's own viewer, from which it is printed. */
  @GetMapping("/cases/{number}/documents/{id}/pdf")
  void pdf(
      @PathVariable String number,
      @PathVariable String id,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    send(documents.pdf(number, uuid(id), actor), ContentDisposition.inline(), response);
  }

  @GetMapping("/cases/{number}/documents/{id}/ofd")
  void ofd(
      @PathVariable String number,
      @PathVariable String id,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    send(documents.ofd(number, uuid(id), actor), ContentDisposition.attachment(), response);
  }

  /** Not cached: full names should not lie about on a shared computer. */
  private static void send(
      Documents.File file, ContentDisposition.Builder disposition, HttpServletResponse response)
      throws IOException {
    response.setContentType(file.contentType());
    response.setContentLength(file.bytes().length);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", VIEWER);
    response.getOutputStream().write(file.bytes());
  }

  /** Something that is no id names no document. */
  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Documents.notFound();
    }
  }
}
