package cn.bangdai.app.notices.rest;

import cn.bangdai.app.notices.Notice;
import cn.bangdai.app.notices.NoticeKind;
import cn.bangdai.app.notices.Notices;
import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DocumentController {

  private final Notices notices;

  DocumentController(Notices notices) {
    this.notices = notices;
  }

  record Listed(
      UUID id,
      NoticeKind kind,
      String number,
      String title,
      Instant issuedAt,
      String issuedBy,
      String unit) {

    static Listed of(Notice notice) {
      return new Listed(
          notice.id(),
          notice.kind(),
          notice.number(),
          notice.title(),
          notice.issuedAt(),
          notice.issuedBy(),
          notice.unit());
    }
  }

  @GetMapping("/api/cases/{caseNumber}/documents")
  Page<Listed> list(@PathVariable String caseNumber, Actor actor) {
    return new Page<>(notices.of(caseNumber, actor).stream().map(Listed::of).toList(), null);
  }

  @GetMapping("/api/cases/{caseNumber}/documents/{id}")
  Notice document(@PathVariable String caseNumber, @PathVariable String id, Actor actor) {
    String format = id.substring(id.lastIndexOf('.') + 1);
    boolean printed = format.equals("pdf") || format.equals("ofd");
    Notice notice =
        notices.get(caseNumber, uuid(printed ? id.replace("." + format, "") : id), actor);
    if (printed) {
      throw new Refusal(
          Refusal.Kind.NOT_FOUND,
          "FORMAT_NOT_OFFERED",
          "这份文书没有 %s 版式文件。请查看文书内容，需要纸质件的请从页面打印。"
              .formatted(format.toUpperCase(java.util.Locale.ROOT)));
    }
    return notice;
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
