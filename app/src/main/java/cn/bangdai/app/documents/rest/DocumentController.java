package cn.bangdai.app.documents.rest;

import cn.bangdai.app.documents.Document;
import cn.bangdai.app.documents.DocumentKind;
import cn.bangdai.app.documents.Documents;
import cn.bangdai.app.notices.Notices;
import cn.bangdai.app.shared.Page;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DocumentController {

  private final Documents documents;
  private final Notices notices;

  DocumentController(Documents documents, Notices notices) {
    this.documents = documents;
    this.notices = notices;
  }

  /**
   * A document without its content.
   *
   * @param state READY, or PENDING while it is being printed
   * @param sha256 of the PDF; null while PENDING
   */
  record Listed(
      UUID id,
      DocumentKind kind,
      int version,
      String number,
      String title,
      Instant issuedAt,
      String issuedBy,
      String unit,
      String state,
      Integer size,
      String sha256) {

    static Listed of(Document document) {
      Document.Print pdf = document.pdf();
      return new Listed(
          document.id(),
          document.kind(),
          document.version(),
          document.number(),
          document.title(),
          document.issuedAt(),
          document.issuedBy(),
          document.unit(),
          document.ready() ? "READY" : "PENDING",
          pdf == null ? null : pdf.size(),
          pdf == null ? null : pdf.sha256());
    }
  }

  @GetMapping("/api/cases/{caseNumber}/documents")
  Page<Listed> list(@PathVariable String caseNumber, Actor actor) {
    return new Page<>(documents.of(caseNumber, actor).stream().map(Listed::of).toList(), null);
  }

  /** A notice with its lines, any other document as in the list. */
  @GetMapping("/api/cases/{caseNumber}/documents/{id}")
  Object document(@PathVariable String caseNumber, @PathVariable String id, Actor actor) {
    Document document = documents.get(caseNumber, uuid(id), actor);
    return document.kind().isNotice()
        ? notices.get(caseNumber, document.id(), actor)
        : Listed.of(document);
  }

  @GetMapping("/api/cases/{caseNumber}/documents/{id}.pdf")
  void pdf(
      @PathVariable String caseNumber,
      @PathVariable String id,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    send(documents.pdf(caseNumber, uuid(id), actor), response);
  }

  @GetMapping("/api/cases/{caseNumber}/documents/{id}.ofd")
  void ofd(
      @PathVariable String caseNumber,
      @PathVariable String id,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    send(documents.ofd(caseNumber, uuid(id), actor), response);
  }

  private static void send(Documents.File file, HttpServletResponse response) throws IOException {
    response.setContentType(file.contentType());
    response.setContentLength(file.bytes().length);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(file.name(), StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
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
