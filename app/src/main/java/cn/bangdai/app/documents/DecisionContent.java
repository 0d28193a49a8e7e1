package cn.bangdai.app.documents;

import cn.bangdai.app.catalogue.Catalogue;
import cn.bangdai.processes.Decision;
import cn.bangdai.processes.HelpHandling;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What authorities and stations answer: 受理, 不予受理, 不予许可, 退办. */
@Component
class DecisionContent implements DocumentContent {

  /** 行政复议法 20: sixty days; 行政诉讼法 46: six months. Where to, the issuing window may say. */
  private static final String REMEDIES =
      "对本决定不服的，可以自收到本告知书之日起六十日内依法申请行政复议，或者自收到之日起六个月内依法向人民法院提起行政诉讼。";

  private record Opinion(String unit, String opinion, Timestamp at) {}

  private record Promise(int workingDays, LocalDate dueOn) {}

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final PaperWords words;

  DecisionContent(JdbcClient jdbc, Catalogue catalogue, PaperWords words) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.words = words;
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(
        DocumentKind.ACCEPTANCE,
        DocumentKind.NON_ACCEPTANCE,
        DocumentKind.REJECTION,
        DocumentKind.RETURN_ANSWER);
  }

  @Override
  public Optional<Draft> draft(Occasion occasion) {
    return switch (occasion.kind()) {
      case ACCEPTANCE -> Optional.of(acceptance(occasion));
      case NON_ACCEPTANCE ->
          answer(occasion, ProxyHandling.ACCEPT_APPLICATION, Outcome.NOT_ACCEPTED);
      case RETURN_ANSWER -> answer(occasion, occasion.entry().task(), Outcome.CONFIRMED);
      default ->
          "REJECTED".equals(occasion.facts().result())
              ? Optional.of(rejection(occasion))
              : Optional.empty();
    };
  }

  private Draft acceptance(Occasion occasion) {
    CaseFacts facts = occasion.facts();
    Map<String, Object> values = words.common(occasion, facts.window());
    int statutory = catalogue.item(facts.itemCode()).limits().statutoryDays();
    Promise promise =
        jdbc.sql(
                """
                select working_days, due_on from deadline
                where case_number = :case and kind = 'promised' and state = 'OPEN'
                """)
            .param("case", facts.number())
            .query(Promise.class)
            .single();
    values.put("promisedDays", promise.workingDays());
    values.put("dueOn", PaperWords.day(promise.dueOn()));
    values.put("statutoryDays", statutory > 0 ? statutory : null);
    return Draft.of(facts.window(), values);
  }

  private Optional<Draft> answer(Occasion occasion, String step, Outcome outcome) {
    List<Opinion> written = opinions(occasion.facts().number(), step, outcome);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Opinion last = written.get(written.size() - 1);
    Map<String, Object> values = words.common(occasion, last.unit());
    values.put("reasons", last.opinion());
    values.put("asked", occasion.facts().proxy() ? "代办委托" : "帮办请求");
    values.put("verdict", HelpHandling.CONFIRM_NOT_ELIGIBLE.equals(step) ? "不符合办理条件" : "不能受理");
    return Optional.of(Draft.of(last.unit(), values));
  }

  private Draft rejection(Occasion occasion) {
    CaseFacts facts = occasion.facts();
    Map<String, Object> said = occasion.entry().facts();
    Map<String, Object> values = words.common(occasion, facts.issuer());
    values.put("accepted", PaperWords.day(facts.acceptedAt()));
    values.put(
        "opinions",
        opinions(facts.number(), Decision.DECIDE, Outcome.REJECTED).stream()
            .map(this::line)
            .toList());
    values.put("documentNumber", said.get("documentNumber"));
    values.put("remedies", said.getOrDefault("remedies", REMEDIES));
    return Draft.of(facts.issuer(), values);
  }

  private Map<String, Object> line(Opinion opinion) {
    Instant at = opinion.at().toInstant();
    return Map.of(
        "unit",
        words.unit(opinion.unit()),
        "reasons",
        opinion.opinion(),
        "day",
        PaperWords.day(at));
  }

  private List<Opinion> opinions(String caseNumber, String step, Outcome outcome) {
    return jdbc.sql(
            """
            select unit, opinion, at from case_opinion
            where case_number = :case and step = :step and outcome = :outcome and opinion is not null
            order by id
            """)
        .param("case", caseNumber)
        .param("step", step)
        .param("outcome", outcome.name())
        .query(Opinion.class)
        .list();
  }
}
