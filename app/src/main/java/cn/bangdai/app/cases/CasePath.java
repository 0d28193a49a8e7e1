package cn.bangdai.app.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of a case from place to place: what is done, where it is now, what comes on the usual
 * way.
 *
 * @param places in order; a place returns when the case does
 */
public record CasePath(List<Place> places) {

  /** How far a step is. */
  public enum State {
    DONE,
    NOW,
    NEXT
  }

  /**
   * A step.
   *
   * @param key BPMN id
   * @param unit code of the unit whose step it is
   * @param at when it was done last, or since when it waits; null for one to come
   * @param times how often it was done in a row at this place; 1 unless it was repeated
   * @param via codes of the units that it passes through; for a way home to come
   */
  public record Step(
      String key, String unit, State state, Instant at, int times, List<String> via) {

    static Step done(String key, String unit, Instant at) {
      return new Step(key, unit, State.DONE, at, 1, List.of());
    }

    static Step now(String key, String unit, Instant since) {
      return new Step(key, unit, State.NOW, since, 1, List.of());
    }

    static Step next(String key, String unit) {
      return new Step(key, unit, State.NEXT, null, 1, List.of());
    }

    boolean is(String key, String unit) {
      return this.key.equals(key) && this.unit.equals(unit);
    }

    private Step again(Step later) {
      return new Step(key, unit, state, later.at, times + 1, via);
    }
  }

  /** Steps in a row at one unit. */
  public record Place(String unit, List<Step> steps) {}

  /** Groups the steps by place; the same step done again at the same place is one, counted. */
  static CasePath of(List<Step> steps) {
    List<Place> places = new ArrayList<>();
    for (Step step : steps) {
      if (places.isEmpty() || !places.get(places.size() - 1).unit().equals(step.unit())) {
        places.add(new Place(step.unit(), new ArrayList<>()));
      }
      add(places.get(places.size() - 1).steps(), step);
    }
    return new CasePath(List.copyOf(places));
  }

  private static void add(List<Step> steps, Step step) {
    for (int i = 0; i < steps.size(); i++) {
      Step earlier = steps.get(i);
      if (step.state() == State.DONE && earlier.is(step.key(), step.unit())) {
        steps.set(i, earlier.again(step));
        return;
      }
    }
    steps.add(step);
  }

  public long count(State state) {
    return steps().stream().filter(step -> step.state() == state).count();
  }

  /** All steps in order. */
  public List<Step> steps() {
    return places.stream().flatMap(place -> place.steps().stream()).toList();
  }
}
