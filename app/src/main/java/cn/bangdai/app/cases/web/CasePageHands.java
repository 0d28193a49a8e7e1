package cn.bangdai.app.cases.web;

import cn.bangdai.app.custody.PaperTrail;
import cn.bangdai.app.custody.PaperTrail.Move;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The line of hands: through whom the papers of a case went, and with whom they are. */
record CasePageHands(List<Hand> hands) {

  /**
   * One pair of hands.
   *
   * @param unit code; null for the applicant
   * @param person name; null for the applicant, or when only the unit is known
   * @param got when the papers came; null for the applicant at the beginning
   * @param gave when they went on; null while they are here
   * @param pieces how many came, or for the applicant at the beginning how many went
   * @param holds how many are here now
   */
  record Hand(String unit, String person, Instant got, Instant gave, int pieces, int holds) {

    public Hand gives(Instant at, int count) {
      return new Hand(unit, person, got, at, unit == null ? pieces + count : pieces, 0);
    }

    public Hand gets(int more) {
      return new Hand(unit, person, got, gave, pieces + more, holds);
    }

    public Hand holding(int count) {
      return new Hand(unit, person, got, gave, pieces, count);
    }

    public boolean now() {
      return holds > 0;
    }
  }

  static CasePageHands of(PaperTrail.Papers papers) {
    Line line = new Line(new ArrayList<>());
    papers.moves().forEach(line::follow);
    line.hold(papers);
    return new CasePageHands(List.copyOf(line.hands()));
  }

  /** The line as it grows. */
  private record Line(List<Hand> hands) {

    void follow(Move move) {
      switch (move.event()) {
        case TAKEN_IN -> takenIn(move);
        case RECEIVED, ISSUED, FOUND -> arrive(move.to(), move);
        case DISPATCHED -> last(move.from(), move.at(), move.pieces());
        case DELIVERED, RETURNED -> {
          last(move.from(), move.at(), move.pieces());
          arrive(null, move);
        }
        case TO_AUTHORITY -> last(move.from(), move.at(), move.pieces());
        default -> {
          // Seen, missing, lost, kept: no other hands.
        }
      }
    }

    private void takenIn(Move move) {
      if (hands.isEmpty()) {
        hands.add(new Hand(null, null, null, move.at(), move.pieces(), 0));
      }
      arrive(move.to(), move);
    }

    /** Papers that come to hands which hold others already join them. */
    private void arrive(String unit, Move move) {
      int at = indexOf(unit);
      boolean here = at >= 0 && at == hands.size() - 1 && hands.get(at).gave() == null;
      if (here) {
        hands.set(at, hands.get(at).gets(move.pieces()));
      } else {
        hands.add(new Hand(unit, move.toName(), move.at(), null, move.pieces(), 0));
      }
    }

    private void last(String unit, Instant at, int pieces) {
      int index = indexOf(unit);
      if (index >= 0) {
        hands.set(index, hands.get(index).gives(at, pieces));
      }
    }

    private int indexOf(String unit) {
      for (int i = hands.size() - 1; i >= 0; i--) {
        if (java.util.Objects.equals(unit, hands.get(i).unit())) {
          return i;
        }
      }
      return -1;
    }

    private void hold(PaperTrail.Papers papers) {
      papers.pieces().stream()
          .filter(p -> p.unit() != null)
          .map(PaperTrail.Piece::unit)
          .distinct()
          .forEach(unit -> holdAt(unit, count(papers, unit)));
    }

    private void holdAt(String unit, int count) {
      int index = indexOf(unit);
      if (index >= 0) {
        hands.set(index, hands.get(index).holding(count));
      }
    }

    private static int count(PaperTrail.Papers papers, String unit) {
      return (int) papers.pieces().stream().filter(p -> unit.equals(p.unit())).count();
    }
  }
}
