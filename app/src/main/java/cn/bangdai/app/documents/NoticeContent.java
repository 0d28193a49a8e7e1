package cn.bangdai.app.documents;

import cn.bangdai.app.notices.Notice;
import cn.bangdai.app.notices.NoticeLine;
import cn.bangdai.app.notices.Notices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 一次性告知书 and its kin: the notice that was just issued, line by line. */
@Component
class NoticeContent implements DocumentContent {

  private final Notices notices;
  private final PaperWords words;

  NoticeContent(Notices notices, PaperWords words) {
    this.notices = notices;
    this.words = words;
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.ONE_TIME, DocumentKind.FORMAL, DocumentKind.CORRECTION);
  }

  @Override
  public Optional<Draft> draft(Occasion occasion) {
    List<Notice> all = notices.of(occasion.facts().number(), occasion.actor());
    return all.isEmpty() ? Optional.empty() : Optional.of(draft(occasion, all.get(all.size() - 1)));
  }

  private Draft draft(Occasion occasion, Notice notice) {
    Map<String, Object> values = words.common(occasion, notice.unit());
    values.put("count", notice.lines().size());
    values.put("lines", notice.lines().stream().map(NoticeContent::line).toList());
    values.put("due", PaperWords.day(notice.dueOn()));
    values.put("missed", notice.overrideUnit() == null ? null : words.unit(notice.overrideUnit()));
    // The notice's own id: whoever has one has the other.
    return new Draft(notice.id(), notice.id().toString(), notice.number(), notice.unit(), values);
  }

  private static Map<String, Object> line(NoticeLine line) {
    return Map.of(
        "no",
        line.position(),
        "name",
        line.name(),
        "problem",
        line.defect() == null ? "未提交" : line.defect(),
        "remedy",
        line.remedy());
  }
}
