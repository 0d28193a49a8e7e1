package cn.bangdai.app.documents;

import cn.bangdai.app.supervision.Ratings;
import cn.bangdai.app.supervision.RectificationRow;
import cn.bangdai.app.supervision.Rectifications;
import cn.bangdai.app.supervision.Steps;
import cn.bangdai.app.supervision.UrgingRow;
import cn.bangdai.app.supervision.Urgings;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.Rectification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What runs beside a case, on paper: 督办单, 整改单, 回访记录. */
@Component
class SupervisionContent implements DocumentContent {

  private static final Map<Integer, String> RATINGS = Map.of(2, "不满意", 1, "非常不满意");
  private static final Map<String, String> WAYS =
      Map.of("PHONE", "电话", "IN_PERSON", "当面", "VISIT", "上门", "WRITTEN", "书面", "SMS", "短信");

  private final JdbcClient jdbc;
  private final Urgings urgings;
  private final Rectifications rectifications;
  private final Ratings ratings;
  private final Steps steps;
  private final PaperWords words;

  SupervisionContent(
      JdbcClient jdbc,
      Urgings urgings,
      Rectifications rectifications,
      Ratings ratings,
      Steps steps,
      PaperWords words) {
    this.jdbc = jdbc;
    this.urgings = urgings;
    this.rectifications = rectifications;
    this.ratings = ratings;
    this.steps = steps;
    this.words = words;
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(
        DocumentKind.SUPERVISION_ORDER, DocumentKind.RECTIFICATION_ORDER, DocumentKind.FOLLOW_UP);
  }

  @Override
  public Optional<Draft> draft(Occasion occasion) {
    return switch (occasion.kind()) {
      case SUPERVISION_ORDER ->
          urgings.of(occasion.facts().number()).stream()
              .findFirst()
              .map(urging -> order(occasion, urging));
      case RECTIFICATION_ORDER ->
          rectifications.of(occasion.facts().number()).map(row -> rectification(occasion, row));
      default -> rectifications.of(occasion.facts().number()).map(row -> followUp(occasion, row));
    };
  }

  private Draft order(Occasion occasion, UrgingRow urging) {
    Map<String, Object> values = words.common(occasion, urging.issuedUnit());
    values.put("to", words.unit(urging.unit()));
    values.put("kind", urging.kind().label());
    values.put("reason", urging.reason());
    values.put("due", due(urging.caseNumber(), "urging", urging.id()));
    return Draft.of(urging.issuedUnit(), values).about(urging.id());
  }

  private Draft rectification(Occasion occasion, RectificationRow row) {
    Map<String, Object> values = rated(occasion, row);
    values.put("finding", last(row.id(), Rectification.VERIFY_RATING).text());
    values.put("due", due(row.caseNumber(), "rectification", null));
    return Draft.of(occasion.actor().unit(), values);
  }

  /** One for each call; the number of tries tells them apart. */
  private Draft followUp(Occasion occasion, RectificationRow row) {
    Steps.Step call = last(row.id(), Rectification.CONFIRM_RECTIFIED);
    Map<String, Object> values = rated(occasion, row);
    values.put("done", last(row.id(), Rectification.RECTIFY).text());
    values.put("way", WAYS.getOrDefault(call.way(), ""));
    values.put("result", call.outcome().equals(Outcome.SATISFIED.name()) ? "满意" : "不满意");
    values.put("said", call.text());
    return Draft.of(occasion.actor().unit(), values).about("try-" + row.tries());
  }

  private Map<String, Object> rated(Occasion occasion, RectificationRow row) {
    Map<String, Object> values = words.common(occasion, occasion.actor().unit());
    values.put("to", words.unit(row.unit()));
    ratings
        .of(row.caseNumber())
        .ifPresent(
            rating -> {
              values.put("rating", RATINGS.getOrDefault(rating.rating(), "差评"));
              values.put("comment", rating.comment());
            });
    return values;
  }

  private Steps.Step last(String subject, String step) {
    List<Steps.Step> taken = steps.of(subject).stream().filter(s -> s.step().equals(step)).toList();
    return taken.get(taken.size() - 1);
  }

  private String due(String caseNumber, String kind, String subject) {
    return jdbc.sql(
            """
            select due_on from deadline
            where case_number = :case and kind = :kind and state = 'OPEN'
              and (:subject::text is null or subject = :subject)
            order by due_on limit 1
            """)
        .param("case", caseNumber)
        .param("kind", kind)
        .param("subject", subject, java.sql.Types.VARCHAR)
        .query(LocalDate.class)
        .optional()
        .map(PaperWords::day)
        .orElse("");
  }
}
