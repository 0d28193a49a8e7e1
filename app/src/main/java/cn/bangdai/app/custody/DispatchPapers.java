package cn.bangdai.app.custody;

import cn.bangdai.app.custody.HandoverTable.NewSheet;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 移交: papers leave a unit on a numbered sheet. From now on the receiving unit may see the case: it
 * has been sent to it.
 */
@Component
class DispatchPapers implements TaskWork {

  private final PieceTable pieces;
  private final HandoverTable handovers;
  private final UnitNames units;
  private final TransitWatch watch;
  private final JdbcClient jdbc;
  private final Clock clock;

  DispatchPapers(
      PieceTable pieces,
      HandoverTable handovers,
      UnitNames units,
      TransitWatch watch,
      JdbcClient jdbc,
      Clock clock) {
    this.pieces = pieces;
    this.handovers = handovers;
    this.units = units;
    this.watch = watch;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "dispatch";
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String from = task.fact("from");
    String to = task.fact("to");
    Dispatch wish = Dispatch.of(answers);
    List<Long> carried = wish.choose(pieces.held(task.caseNumber(), from), answers.texts("pieces"));
    Dispatch dispatch = wish.carrying(carried);
    Instant now = clock.instant();
    UUID id = UUID.randomUUID();
    NewSheet sheet = new NewSheet(id, task.id(), task.caseNumber(), from, to, dispatch, carried);
    String number = handovers.insert(sheet, actor, now);
    pieces.move(task.caseNumber(), carried, Move.dispatched(id, to), actor, now);
    reached(task.caseNumber(), to, now);
    watch.setOut(task.caseNumber(), id, from);
    return new Performed(
        summary(sheet, number),
        Map.of(),
        Map.of("handover", id.toString(), "sheet", number, "pieces", carried));
  }

  private void reached(String caseNumber, String unit, Instant at) {
    jdbc.sql(
            """
            insert into case_unit (case_number, unit, relation, since)
            values (:case, :unit, 'REACHED', :at) on conflict do nothing
            """)
        .param("case", caseNumber)
        .param("unit", unit)
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  private String summary(NewSheet sheet, String number) {
    String from = units.of(sheet.from());
    String to = units.of(sheet.to());
    String by = sheet.dispatch().channel().title();
    return sheet.pieces().isEmpty()
        ? "%s把办件送往%s，没有纸质件随行，按%s登记（交接单 %s）".formatted(from, to, by, number)
        : "%s移交 %d 件材料，送往%s，%s（交接单 %s）".formatted(from, sheet.pieces().size(), to, by, number);
  }
}
