package cn.bangdai.app.bench;

import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling.Destination;
import cn.bangdai.processes.ProxyHandling.FirstStop;
import cn.bangdai.processes.ProxyHandling.ReturnBy;
import cn.bangdai.processes.ProxyHandling.Variables;
import cn.bangdai.processes.UserTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The way of one case of 城乡居民养老保险参保登记 from village to township, county, department and back: every
 * hand, in order. Both walks take it.
 */
final class ProxyWay {

  static final String ITEM = "LT-P-015";
  static final String VILLAGE = "LT.JJ.01";
  static final String TOWNSHIP = "LT.JJ";
  static final String COUNTY = "LT";
  static final String DEPARTMENT = "LT.RSJ";

  private static final String AGENT = "village-a";
  private static final String CENTRE = "township-a";
  private static final String WINDOW = "county";
  private static final String DECIDER = "human-resources";

  /**
   * One task done.
   *
   * @param form fields beside the outcome, as a person sends them
   * @param routing what the process must be told by someone who uses the engine alone
   */
  record Step(
      String user,
      UserTask task,
      Outcome outcome,
      Map<String, Object> form,
      Map<String, Object> routing) {

    static Step of(String user, UserTask task, Outcome outcome) {
      return new Step(user, task, outcome, Map.of(), Map.of());
    }

    Step with(Map<String, Object> fields) {
      return new Step(user, task, outcome, fields, routing);
    }

    Step routed(Map<String, Object> variables) {
      return new Step(user, task, outcome, form, variables);
    }
  }

  /** Before it the agent checks each material, which is no task of the process. */
  static final UserTask AFTER_CHECKS = UserTask.CHECK_MATERIALS;

  static final List<Step> STEPS = steps();

  private ProxyWay() {}

  private static List<Step> steps() {
    List<Step> way = new ArrayList<>();
    way.add(Step.of(AGENT, UserTask.TAKE_REQUEST, Outcome.TAKE));
    way.add(Step.of(AGENT, UserTask.SIGN_MANDATE, Outcome.SIGNED));
    way.add(Step.of(AGENT, UserTask.CHECK_MATERIALS, Outcome.COMPLETE));
    way.add(
        Step.of(AGENT, UserTask.HAND_OVER, Outcome.HANDED_OVER)
            .routed(
                Map.of(
                    Variables.FIRST_STOP,
                    FirstStop.LEG.name(),
                    Variables.DESTINATION,
                    Destination.CENTRE.name(),
                    Variables.TO,
                    TOWNSHIP,
                    Variables.PLAN_NEEDED,
                    false)));
    leg(way, AGENT, CENTRE);
    way.add(
        Step.of(CENTRE, UserTask.SORT, Outcome.ONWARD)
            .routed(
                Map.of(Variables.TO, COUNTY, Variables.DESTINATION, Destination.CENTRE.name())));
    leg(way, CENTRE, WINDOW);
    way.add(Step.of(WINDOW, UserTask.SORT, Outcome.HERE).routed(Map.of(Variables.WINDOW, COUNTY)));
    way.add(
        Step.of(WINDOW, UserTask.ACCEPT_APPLICATION, Outcome.ACCEPTED)
            .routed(Map.of(Variables.ISSUER, COUNTY, Variables.AT, COUNTY)));
    leg(way, WINDOW, DECIDER);
    way.add(Step.of(DECIDER, UserTask.DECIDE, Outcome.GRANTED));
    leg(way, DECIDER, WINDOW);
    way.add(
        Step.of(WINDOW, UserTask.ISSUE_RESULT, Outcome.ISSUED)
            .routed(Map.of(Variables.RETURN_BY, ReturnBy.RELAY.name(), Variables.AT, COUNTY)));
    leg(way, WINDOW, CENTRE);
    leg(way, CENTRE, AGENT);
    way.add(Step.of(AGENT, UserTask.DELIVER, Outcome.DELIVERED));
    way.add(Step.of(AGENT, UserTask.ARCHIVE, Outcome.ARCHIVED));
    way.add(Step.of(AGENT, UserTask.EVALUATE, Outcome.RATED).with(Map.of("rating", 5)));
    return List.copyOf(way);
  }

  private static void leg(List<Step> way, String from, String to) {
    way.add(Step.of(from, UserTask.DISPATCH, Outcome.DISPATCHED));
    way.add(Step.of(to, UserTask.RECEIVE, Outcome.RECEIVED));
  }
}
