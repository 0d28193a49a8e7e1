package cn.bangdai.processes.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** The beans that the models call. Public, because the engine calls them by reflection. */
public final class TestBeans {

  private TestBeans() {}

  public static final class Candidates {
    public String agent(String unit) {
      return "agent@" + unit;
    }

    public String oneLevelUp(String unit) {
      return "agent@" + unit.substring(0, unit.lastIndexOf('.'));
    }

    public String terminationReviewer(String unit) {
      return "reviewer@" + unit;
    }

    public String approver(String unit) {
      return "approver@" + unit;
    }

    public String bothEnds(String from, String to) {
      return "agent@" + from + ",agent@" + to;
    }
  }

  public static final class People {
    public String responsible(String caseNumber) {
      return "responsible-" + caseNumber;
    }
  }

  /** Straight down the tree towards an origin below. */
  public static final class Route {
    public String homeward(String at, String origin) {
      int next = origin.indexOf('.', at.length() + 1);
      return next < 0 ? origin : origin.substring(0, next);
    }
  }

  public static final class DecisionChain {
    List<String> parties = List.of();
    final Map<String, List<String>> reviewers = new TreeMap<>();
    boolean rejected;

    public List<String> parties(String caseNumber) {
      return parties;
    }

    public List<String> reviewers(String caseNumber, String party) {
      return reviewers.getOrDefault(party, List.of());
    }

    public boolean rejected(String caseNumber) {
      return rejected;
    }
  }

  public static final class Papers {
    /** Handover id to "from>to". */
    final Map<String, String> transits = new TreeMap<>();

    final Set<String> holders = new TreeSet<>();
    final Set<String> parties = new TreeSet<>();
    boolean newPieces;

    public Set<String> transits(String caseNumber) {
      return transits.keySet();
    }

    public String from(String handover) {
      return transits.get(handover).split(">")[0];
    }

    public String to(String handover) {
      return transits.get(handover).split(">")[1];
    }

    public List<String> holdersAway(String caseNumber, String origin) {
      return holders.stream().filter(unit -> !unit.equals(origin)).toList();
    }

    public List<String> strays(String caseNumber, String origin, String at) {
      return holdersAway(caseNumber, origin).stream().filter(unit -> !unit.equals(at)).toList();
    }

    public boolean astray(String caseNumber, String origin, String at) {
      return !transits.isEmpty() || !strays(caseNumber, origin, at).isEmpty();
    }

    public boolean heldAt(String caseNumber, String unit) {
      return holders.contains(unit);
    }

    public boolean travelTo(String caseNumber, String window, String party) {
      return parties.contains(party);
    }

    public String forCorrection(String caseNumber, String window, String party) {
      return party;
    }

    public boolean comeBack(String caseNumber, String party, String issuer) {
      return parties.contains(party) && !party.equals(issuer);
    }

    public boolean newFor(String caseNumber, String origin, String to) {
      return newPieces && !origin.equals(to);
    }
  }

  /** Who asks is told by the record that the process is about. */
  public static final class Supervision {
    public String issuer(String subject) {
      return "issuer-of-" + subject;
    }

    public String asker(String subject) {
      return "asker-of-" + subject;
    }

    public String overseers(String unit) {
      return "overseer@" + unit;
    }

    public String supervisors(String unit) {
      return "supervisor@" + unit;
    }
  }

  /** Notes what the installed listener is told. */
  public static final class Tasks implements TaskListener {
    final List<String> events = new ArrayList<>();

    @Override
    public void notify(DelegateTask task) {
      events.add(task.getEventName() + " " + task.getTaskDefinitionKey());
    }
  }
}
