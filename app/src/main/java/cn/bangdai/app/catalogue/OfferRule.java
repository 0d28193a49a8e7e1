package cn.bangdai.app.catalogue;

import cn.bangdai.app.shared.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * A reason why a unit can't register a case of an item in a mode. The rules are asked in the order
 * of {@link #ALL}; the first that objects is the one that is told.
 */
@FunctionalInterface
interface OfferRule {

  /** What is to be registered where; {@code county} is the unit's, null above the counties. */
  record Request(Item item, Unit unit, Unit county, Mode mode) {

    String here() {
      return unit.isCentre() ? "本中心" : unit.isDepartment() ? "本部门" : "本站";
    }

    String insteadOf(Mode refused) {
      return refused != Mode.HELP ? "可以登记为帮办或咨询" : "可以登记为咨询";
    }
  }

  /** The objection, empty if there is none. */
  Optional<Refusal> objection(Request request);

  /** Each unit publishes and handles the list of its own county (000 二（二）: 旗政务服务局统一制定). */
  OfferRule OWN_COUNTY =
      r ->
          r.county() != null && r.county().code().equals(r.item().county())
              ? Optional.empty()
              : notOffered("“%s”不在本地的事项清单里，%s不能登记；请在本地清单里另选，或者登记为咨询。", r);

  /** The lists change batch by batch (004: 清单动态调整); what is taken off gets no new cases. */
  OfferRule PUBLISHED =
      r ->
          r.item().offer().published()
              ? Optional.empty()
              : notOffered("“%s”已从清单中取下，%s现在不能登记新的办件；请另选事项，或者登记为咨询。", r);

  /** 行政许可法 29: an agent may be entrusted unless the law wants the applicant in person. */
  OfferRule NO_PROXY_FOR_ATTENDANCE =
      r ->
          r.mode() == Mode.PROXY && r.item().attendanceRequired()
              ? Optional.of(
                  refusal(
                      "ATTENDANCE_REQUIRED",
                      "“%s”依法要由申请人本人到场，不能代办（行政许可法第二十九条）；%s，由本人到场办理。"
                          .formatted(r.item().name(), r.insteadOf(Mode.PROXY))))
              : Optional.empty();

  /** A department handles what it is in charge of, not its neighbours' items. */
  OfferRule OWN_DEPARTMENT =
      r ->
          r.unit().isDepartment() && !r.unit().code().equals(r.item().department())
              ? notOffered("“%s”不由%s主管，不能在这里登记；请到中心的综合窗口登记。", r)
              : Optional.empty();

  /** The formal acceptance of 窗口直办 is a window's; a village station has none. */
  OfferRule DIRECT_AT_A_WINDOW =
      r ->
          r.mode() == Mode.DIRECT && !r.unit().isCentre() && !r.unit().isDepartment()
              ? Optional.of(
                  refusal(
                      "NOT_A_WINDOW",
                      "窗口直办由乡镇、县级或部门的窗口登记，%s不能登记“%s”；%s。"
                          .formatted(r.here(), r.item().name(), r.insteadOf(Mode.DIRECT))))
              : Optional.empty();

  /**
   * The unit's own list: for 代办 the list of its level; for 窗口直办 the levels that handle the item,
   * whichever list names it, since whoever applies at the right window must be heard (行政许可法 32);
   * for 帮办 every published item (004: 所有事项原则上均可实施帮办服务).
   */
  OfferRule ON_THE_LIST =
      r -> {
        Item.Offer offer = r.item().offer();
        Level level = r.unit().level();
        boolean listed =
            switch (r.mode()) {
              case HELP -> true;
              case PROXY -> offer.modes().contains(r.mode()) && offer.proxyLevels().contains(level);
              case DIRECT -> r.item().handling().levels().contains(level);
            };
        return listed
            ? Optional.empty()
            : Optional.of(
                refusal(
                    "ITEM_NOT_OFFERED",
                    "“%s”不在%s的%s清单里，不能登记为%s；%s。"
                        .formatted(
                            r.item().name(),
                            r.here(),
                            r.mode().label(),
                            r.mode().label(),
                            r.insteadOf(r.mode()))));
      };

  List<OfferRule> ALL =
      List.of(
          OWN_COUNTY,
          PUBLISHED,
          NO_PROXY_FOR_ATTENDANCE,
          OWN_DEPARTMENT,
          DIRECT_AT_A_WINDOW,
          ON_THE_LIST);

  private static Optional<Refusal> notOffered(String sentence, Request r) {
    return Optional.of(refusal("ITEM_NOT_OFFERED", sentence.formatted(r.item().name(), r.here())));
  }

  private static Refusal refusal(String code, String sentence) {
    return new Refusal(Refusal.Kind.INVALID, code, sentence);
  }
}
