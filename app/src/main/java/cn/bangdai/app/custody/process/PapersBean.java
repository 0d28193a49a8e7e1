package cn.bangdai.app.custody.process;

import cn.bangdai.app.custody.Routes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where papers are and must go, as the diagrams ask it. Looks up; decides and changes nothing. */
@Component("papers")
public class PapersBean {

  private final Routes routes;

  PapersBean(Routes routes) {
    this.routes = routes;
  }

  /** Handovers not fully signed for. */
  public List<String> transits(String caseNumber) {
    return routes.inTransit(caseNumber);
  }

  public String from(String handover) {
    return routes.from(handover);
  }

  public String to(String handover) {
    return routes.to(handover);
  }

  /** Units other than the origin that hold pieces. */
  public List<String> holdersAway(String caseNumber, String origin) {
    return routes.holdersAway(caseNumber, origin);
  }

  /** Units that hold pieces and are neither the origin nor where the case is now. */
  public List<String> strays(String caseNumber, String origin, String at) {
    return routes.strays(caseNumber, origin, at);
  }

  /**
   * Whether pieces are on their way, or held where nobody would hand them to the applicant: they
   * are brought home first, again and again until none is left behind.
   */
  public boolean astray(String caseNumber, String origin, String at) {
    return !routes.inTransit(caseNumber).isEmpty()
        || !routes.strays(caseNumber, origin, at).isEmpty();
  }

  public boolean heldAt(String caseNumber, String unit) {
    return routes.heldAt(caseNumber, unit);
  }

  /** Whether papers go from the window to the deciding party: never in a joint case. */
  public boolean travelTo(String caseNumber, String window, String party) {
    return !party.equals(window) && !routes.joint(caseNumber) && routes.heldAt(caseNumber, window);
  }

  /** Where new papers go that a party asked for: to the lead window when several decide. */
  public String forCorrection(String caseNumber, String window, String party) {
    return routes.joint(caseNumber) ? window : party;
  }

  /**
   * Whether papers lie with a party that has decided and go back to the issuing window: those it
   * was sent, and those that a supplement brought it in a joint case.
   */
  public boolean comeBack(String caseNumber, String party, String issuer) {
    return !party.equals(issuer) && routes.heldAt(caseNumber, party);
  }

  /** Whether a supplement brought papers that must follow the case. */
  public boolean newFor(String caseNumber, String origin, String to) {
    return !origin.equals(to) && routes.heldAt(caseNumber, origin);
  }
}
