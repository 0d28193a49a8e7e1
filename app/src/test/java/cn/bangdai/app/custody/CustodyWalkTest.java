package cn.bangdai.app.custody;

import static cn.bangdai.app.materials.PapersWorld.CIVIL_AFFAIRS;
import static cn.bangdai.app.materials.PapersWorld.CIVIL_AFFAIRS_AGENT;
import static cn.bangdai.app.materials.PapersWorld.COUNTY;
import static cn.bangdai.app.materials.PapersWorld.COUNTY_AGENT;
import static cn.bangdai.app.materials.PapersWorld.TOWNSHIP;
import static cn.bangdai.app.materials.PapersWorld.TOWNSHIP_AGENT;
import static cn.bangdai.app.materials.PapersWorld.VILLAGE;
import static cn.bangdai.app.materials.PapersWorld.VILLAGE_AGENT;
import static cn.bangdai.app.materials.PapersWorld.needed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.materials.Material;
import cn.bangdai.app.materials.MaterialStatus;
import cn.bangdai.app.materials.Materials;
import cn.bangdai.app.materials.PapersWorld;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.identity.Actor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random walks through everything that can happen to papers, checked after every step. */
@DisplayName("No sequence of handovers makes, loses or doubles a piece")
class CustodyWalkTest {

  private static final int STEPS = 250;
  private static final List<String> UNITS = List.of(VILLAGE, TOWNSHIP, COUNTY, CIVIL_AFFAIRS);
  private static final Map<String, Actor> AGENTS =
      Map.of(
          VILLAGE, VILLAGE_AGENT,
          TOWNSHIP, TOWNSHIP_AGENT,
          COUNTY, COUNTY_AGENT,
          CIVIL_AFFAIRS, CIVIL_AFFAIRS_AGENT);

  private static PapersWorld world;

  private Random random;
  private String number;
  private int results;
  private final Map<Long, String> known = new HashMap<>();

  @BeforeAll
  static void open() {
    world = new PapersWorld();
  }

  @AfterAll
  static void everythingHappened() {
    List<String> events =
        world.jdbc().sql("select distinct event from piece_event").query(String.class).list();
    world.close();
    assertThat(events)
        .as("the walks went everywhere")
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(PieceEvent.values()).map(Enum::name).toList());
  }

  @ParameterizedTest(name = "walk {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void walk(long seed) {
    random = new Random(seed);
    number =
        world.caseWith(
            needed("M1", "居民身份证", 1, 2), needed("M2", "申请书", 1, 0), needed("M3", "照片", 0, 3));
    int done = 0;
    for (int step = 0; step < STEPS; step++) {
      done += tried(this::step) ? 1 : 0;
      everyPieceIsSomewhereOnce();
      everyStateIsItsLastEvent();
      countedSheetsArePieces();
    }
    assertThat(done).as("steps that were carried out").isGreaterThan(STEPS / 4);
  }

  /** A step against a rule is refused and must leave everything as it was. */
  private static boolean tried(Runnable step) {
    try {
      step.run();
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  private void step() {
    switch (random.nextInt(14)) {
      case 12 -> world.together(() -> sighted().sight(number, VILLAGE, VILLAGE_AGENT));
      case 13 -> handOver();
      case 0, 1 -> check();
      case 2, 3 ->
          world.together(() -> world.get(Custody.class).takeIn(number, VILLAGE, VILLAGE_AGENT));
      case 4, 5, 6 -> dispatch();
      case 7, 8 -> receive();
      case 9, 10 -> resolve();
      default -> rarely();
    }
  }

  private void check() {
    MaterialStatus status =
        random.nextInt(4) == 0 ? MaterialStatus.DEFECTIVE : MaterialStatus.PRESENT;
    world.check(number, "M" + (1 + random.nextInt(3)), status, VILLAGE_AGENT);
  }

  private static SightedPapers sighted() {
    return world.get(SightedPapers.class);
  }

  /** Some of what was seen stays with the applicant. */
  private void handOver() {
    List<Long> seen =
        world.get(PieceTable.class).sighted(number).stream().map(PieceTable.Sighted::id).toList();
    world.together(() -> sighted().takeIn(number, VILLAGE, some(seen), VILLAGE_AGENT));
  }

  /** Where the village holds something; at most two of them. */
  private void toAuthority() {
    List<String> held =
        world.get(PieceTable.class).held(number, VILLAGE).stream().map(id -> "" + id).toList();
    world.run(
        world.get(HandToAuthority.class),
        new HandToAuthority.Give(
            number, held.subList(0, Math.min(2, held.size())), "区公安分局", "回执7号", "涉嫌伪造"),
        VILLAGE_AGENT);
  }

  private String anyUnit() {
    return UNITS.get(random.nextInt(UNITS.size()));
  }

  private List<String> some(List<Long> ids) {
    return ids.stream().filter(id -> random.nextBoolean()).map(id -> Long.toString(id)).toList();
  }

  /** From a unit that holds something, when there is one. */
  private void dispatch() {
    List<String> holders = world.get(Routes.class).holdersAway(number, "");
    String from = holders.isEmpty() ? anyUnit() : holders.get(random.nextInt(holders.size()));
    String to = anyUnit();
    if (!from.equals(to)) {
      List<Long> all = world.get(Custody.class).of(number).stream().map(PieceView::id).toList();
      Map<String, Object> form =
          random.nextInt(3) == 0 ? Map.of("pieces", some(all)) : Map.of("channel", "PERSON");
      complete("dispatch", new Answers("DISPATCHED", form), from, to, AGENTS.get(from));
    }
  }

  private void receive() {
    openSheet(
        sheet -> random.nextInt(4) == 0 || !sheet.disputed(),
        sheet -> {
          boolean all = random.nextBoolean();
          Map<String, Object> form =
              all ? Map.of() : Map.of("missing", some(sheet.outstanding()), "note", "缺件");
          Answers answers = new Answers(all ? "RECEIVED" : "DISCREPANCY", form);
          complete("receive", answers, sheet.from(), sheet.to(), AGENTS.get(sheet.to()));
        });
  }

  private void resolve() {
    openSheet(
        Handover::disputed,
        sheet -> {
          String outcome = List.of("FOUND", "RECOUNTED", "LOST").get(random.nextInt(3));
          Map<String, Object> form = Map.of("responsibleUnit", sheet.from(), "replacement", "补办");
          Actor actor = AGENTS.get(random.nextBoolean() ? sheet.from() : sheet.to());
          complete(
              "resolveDiscrepancy", new Answers(outcome, form), sheet.from(), sheet.to(), actor);
        });
  }

  /** Does something with one of the open sheets that are fit for it, if there is one. */
  private void openSheet(Predicate<Handover> fit, Consumer<Handover> use) {
    Routes routes = world.get(Routes.class);
    HandoverTable handovers = world.get(HandoverTable.class);
    List<Handover> open =
        routes.inTransit(number).stream()
            .flatMap(id -> handovers.open(number, routes.from(id), routes.to(id)).stream())
            .distinct()
            .filter(fit)
            .toList();
    if (!open.isEmpty()) {
      use.accept(open.get(random.nextInt(open.size())));
    }
  }

  private void rarely() {
    Custody custody = world.get(Custody.class);
    if (random.nextInt(6) == 0) {
      toAuthority();
      return;
    }
    world.together(
        () ->
            switch (random.nextInt(9)) {
              case 0 -> custody.deliverAll(number, VILLAGE, "HOME", null, VILLAGE_AGENT);
              case 1 -> custody.returnAll(number, VILLAGE, "RETURNED", null, VILLAGE_AGENT);
              case 2 -> custody.keepAll(number, "无法联系", VILLAGE_AGENT);
              case 3, 4 -> retain(custody);
              default -> {
                results++;
                custody.addResult(number, COUNTY, COUNTY_AGENT, "批复", null);
                yield 1;
              }
            });
  }

  private int retain(Custody custody) {
    return UNITS.stream()
        .mapToInt(unit -> custody.retainCopies(number, unit, "弄虚作假", AGENTS.get(unit)))
        .sum();
  }

  private void complete(String key, Answers answers, String from, String to, Actor actor) {
    world.complete(key, number, Map.of("from", from, "to", to), answers, actor);
  }

  private void everyPieceIsSomewhereOnce() {
    record Row(long id, String state, String holder, UUID handover, int openSheets) {}
    List<Row> rows =
        world
            .jdbc()
            .sql(
                """
                select id, state, holder, handover_id as handover,
                    (select count(*) from handover_piece hp join handover h on h.id = hp.handover_id
                     where hp.piece_id = p.id and (hp.result is null or hp.result = 'MISSING')
                     and h.state <> 'RECEIVED') as open_sheets
                from piece p where case_number = ?
                """)
            .param(number)
            .query(Row.class)
            .list();
    for (Row row : rows) {
      boolean held = List.of("HELD", "KEPT", "RETAINED").contains(row.state());
      boolean moving = row.state().equals("IN_TRANSIT");
      assertThat(row.holder() != null).as("held: %s", row).isEqualTo(held);
      assertThat(row.handover() != null).as("on a sheet: %s", row).isEqualTo(moving);
      assertThat(row.openSheets()).as("on as many open sheets: %s", row).isEqualTo(moving ? 1 : 0);
      ended(row.id(), row.state());
    }
    assertThat(rows.stream().map(Row::id)).as("none vanished").containsAll(known.keySet());
  }

  /** What has left custody for good does not come back. */
  private void ended(long id, String state) {
    String before = known.put(id, state);
    if (before != null && !List.of("SIGHTED", "HELD", "IN_TRANSIT").contains(before)) {
      assertThat(state).isEqualTo(before);
    }
  }

  private void everyStateIsItsLastEvent() {
    List<Long> wrong =
        world
            .jdbc()
            .sql(
                """
                select p.id from piece p
                cross join lateral (select * from piece_event e where e.piece_id = p.id
                                    order by e.id desc limit 1) e
                where p.case_number = ? and (p.state <> e.state or p.since <> e.at
                    or p.state = 'HELD' and (p.holder_unit, p.holder_name) is distinct from
                                            (e.to_unit, e.to_name)
                    or p.state = 'IN_TRANSIT' and p.handover_id is distinct from e.handover_id)
                """)
            .param(number)
            .query(Long.class)
            .list();
    assertThat(wrong).isEmpty();
    assertThat(
            count(
                "select count(*) from piece p where case_number = ? and not exists "
                    + "(select 1 from piece_event e where e.piece_id = p.id)"))
        .isZero();
  }

  private void countedSheetsArePieces() {
    Map<String, Integer> most = new HashMap<>();
    for (Material material : world.get(Materials.class).of(number)) {
      var sheets = material.sheets();
      most.put(material.code(), sheets.originals() + sheets.copies());
    }
    List<PieceView> pieces = new ArrayList<>(world.get(Custody.class).of(number));
    assertThat(pieces.stream().filter(p -> p.kind() == PieceKind.RESULT)).hasSize(results);
    for (Material material : world.get(Materials.class).of(number)) {
      if (material.status() == MaterialStatus.PRESENT) {
        assertThat(
                pieces.stream()
                    .filter(p -> material.code().equals(p.material()))
                    .filter(p -> p.state() != PieceState.SIGHTED)
                    .count())
            .as("no piece of %s but what was counted", material.code())
            .isLessThanOrEqualTo(most.get(material.code()));
      }
    }
  }

  private int count(String sql) {
    return world.jdbc().sql(sql).param(number).query(Integer.class).single();
  }
}
