package cn.bangdai.app.documents;

import cn.bangdai.app.planning.Milestone;
import cn.bangdai.app.planning.Milestones;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 申报计划: what was agreed with the applicant, to be signed by both sides. */
@Component
class FilingPlanContent implements DocumentContent {

  private static final String NOTE = "note";

  private final Milestones milestones;
  private final PaperWords words;

  FilingPlanContent(Milestones milestones, PaperWords words) {
    this.milestones = milestones;
    this.words = words;
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.FILING_PLAN);
  }

  @Override
  public Optional<Draft> draft(Occasion occasion) {
    String origin = occasion.facts().origin();
    Map<String, Object> values = words.common(occasion, origin);
    List<Map<String, Object>> lines =
        milestones.of(occasion.facts().number()).stream().map(FilingPlanContent::line).toList();
    Object note = occasion.entry().facts().get(NOTE);
    values.put("milestones", lines);
    values.put("hasNote", note != null);
    values.put(NOTE, note == null ? "" : note);
    return Optional.of(Draft.of(origin, values));
  }

  private static Map<String, Object> line(Milestone m) {
    return Map.of("no", m.position(), "name", m.name(), "dueOn", PaperWords.day(m.dueOn()));
  }
}
