package cn.bangdai.app.custody;

import cn.bangdai.identity.Actor;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows of {@code piece} and the line of hands. A state never changes without its event: both are
 * written by one statement, for any number of pieces.
 */
@Component
class PieceTable {

  /**
   * A piece that comes into being.
   *
   * @param material null for a result
   * @param documentNumber official number of a result; null when it has none
   */
  record NewPiece(
      String material, String name, PieceKind kind, int number, String documentNumber) {}

  private final JdbcClient jdbc;

  PieceTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A piece that was seen and given back. */
  record Sighted(long id, String material, String name, PieceKind kind, int number) {}

  /** Pieces that come into being in somebody's hands. */
  void insert(String caseNumber, List<NewPiece> pieces, PieceEvent event, Hand holder, Instant at) {
    insert(caseNumber, pieces, event, PieceState.HELD, holder, at);
  }

  /** Pieces that are seen by the person and given straight back to the applicant. */
  void sighted(String caseNumber, List<NewPiece> pieces, Hand seenBy, Instant at) {
    insert(caseNumber, pieces, PieceEvent.SIGHTED, PieceState.SIGHTED, seenBy, at);
  }

  private void insert(
      String caseNumber,
      List<NewPiece> pieces,
      PieceEvent event,
      PieceState state,
      Hand holder,
      Instant at) {
    if (pieces.isEmpty()) {
      return;
    }
    boolean held = state == PieceState.HELD;
    jdbc.sql(
            """
            with made as (
                insert into piece (case_number, material_code, name, kind, number, document_number,
                                   state, holder_unit, holder, holder_name, since)
                select :case, n.*, :state, :unit, :holder, :holderName, :at
                from unnest(:materials::text[], :names::text[], :kinds::text[], :numbers::int[],
                            :documents::text[]) n
                returning id)
            insert into piece_event (case_number, piece_id, at, event, state, to_unit, to_name,
                                     by_username, by_name)
            select :case, id, :at, :event, :state, :unit, :holderName, :by, :byName
            from made order by id
            """)
        .param("case", caseNumber)
        .param("state", state.name())
        .param("unit", held ? holder.unit() : null, Types.VARCHAR)
        .param("holder", held ? holder.username() : null, Types.VARCHAR)
        .param("holderName", held ? holder.name() : null, Types.VARCHAR)
        .param("by", holder.username())
        .param("byName", holder.name())
        .param("at", at(at))
        .param("event", event.name())
        .param("materials", column(pieces, NewPiece::material))
        .param("names", column(pieces, NewPiece::name))
        .param("kinds", column(pieces, NewPiece::kind))
        .param("numbers", column(pieces, NewPiece::number))
        .param("documents", column(pieces, NewPiece::documentNumber))
        .update();
  }

  private static String[] column(List<NewPiece> pieces, Function<NewPiece, Object> value) {
    return pieces.stream()
        .map(value)
        .map(v -> v == null ? null : v.toString())
        .toArray(String[]::new);
  }

  /**
   * What may be null is sent with its type: PostgreSQL would parse and plan the statement anew each
   * time another part of it is null.
   *
   * @throws IllegalStateException when a piece isn't where the move expects it: the caller has
   *     decided on something that is no longer so, and the command must not go on
   */
  void move(String caseNumber, Collection<Long> pieces, Move move, Actor by, Instant at) {
    if (pieces.isEmpty()) {
      return;
    }
    int moved =
        jdbc.sql(
                """
                with moved as (
                    update piece set state = :state, since = :at,
                        holder_unit = case when :keeps then holder_unit else :unit end,
                        holder = case when :keeps then holder else :holder end,
                        holder_name = case when :keeps then holder_name else :holderName end,
                        handover_id = case when :state = 'IN_TRANSIT' then :handover::uuid end,
                        authority = :authority, receipt = :receipt
                    where case_number = :case and id = any(:ids) and state = :expected
                    returning id, old.holder_unit as was_unit, old.holder_name as was_name)
                insert into piece_event (case_number, piece_id, at, event, state, from_unit,
                    from_name, to_unit, to_name, handover_id, by_username, by_name, note)
                select :case, id, :at, :event, :state, coalesce(was_unit, :fromUnit),
                    coalesce(was_name, :fromName), :toUnit, :toName, :handover::uuid, :by, :byName,
                    :note
                from moved order by id
                """)
            .param("case", caseNumber)
            .param("ids", pieces.toArray(Long[]::new))
            .param("expected", move.expected().name())
            .param("state", move.state().name())
            .param("keeps", move.state() == PieceState.KEPT || move.state() == PieceState.RETAINED)
            .param("at", at(at))
            .param("unit", move.holder().unit(), Types.VARCHAR)
            .param("holder", move.holder().username(), Types.VARCHAR)
            .param("holderName", move.holder().name(), Types.VARCHAR)
            .param("event", move.event().name())
            .param("fromUnit", move.from().unit(), Types.VARCHAR)
            .param("fromName", move.from().name(), Types.VARCHAR)
            .param("toUnit", move.to().unit(), Types.VARCHAR)
            .param("toName", move.to().name(), Types.VARCHAR)
            .param("handover", Objects.toString(move.handover(), null), Types.VARCHAR)
            .param(
                "authority",
                move.receipt() == null ? null : move.receipt().authority(),
                Types.VARCHAR)
            .param(
                "receipt", move.receipt() == null ? null : move.receipt().number(), Types.VARCHAR)
            .param("by", by.username())
            .param("byName", by.name())
            .param("note", move.note(), Types.VARCHAR)
            .update();
    if (moved != pieces.size()) {
      throw new IllegalStateException(
          "%s: %d of %d pieces of %s are %s"
              .formatted(move.event(), moved, pieces.size(), caseNumber, move.expected()));
    }
  }

  /** Pieces that were seen and given back, in the order in which they were seen. */
  List<Sighted> sighted(String caseNumber) {
    return jdbc.sql(
            """
            select id, material_code as material, name, kind, number from piece
            where case_number = :case and state = 'SIGHTED' order by id
            """)
        .param("case", caseNumber)
        .query(Sighted.class)
        .list();
  }

  /** Ids of the pieces held, at one unit or ({@code unit} null) anywhere. */
  List<Long> held(String caseNumber, String unit) {
    return jdbc.sql(
            """
            select id from piece where case_number = :case and state = 'HELD'
                and (:unit::text is null or holder_unit = :unit) order by id
            """)
        .param("case", caseNumber)
        .param("unit", unit)
        .query(Long.class)
        .list();
  }

  private static OffsetDateTime at(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
