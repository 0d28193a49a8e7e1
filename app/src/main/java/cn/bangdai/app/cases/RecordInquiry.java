package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Catalogue;
import cn.bangdai.app.catalogue.Item;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 首问登记: writes down who asked what, and the answer or to whom the person was sent. No case. */
@Component
public class RecordInquiry implements UseCase<RecordInquiry.Ask, RecordInquiry.Recorded> {

  /** What came of an inquiry. */
  public enum Outcome {
    ANSWERED,
    REFERRED
  }

  /**
   * An inquiry as sent; {@link InquiryRule} says what must be there.
   *
   * @param item item code; null when it was about none in particular
   * @param answer with {@link Outcome#ANSWERED}
   * @param referredUnit code of a unit of ours or the name of any; with {@link Outcome#REFERRED}
   * @param name of who asked; null when not given
   */
  public record Ask(
      String item,
      String question,
      Outcome outcome,
      String answer,
      String referredUnit,
      String referredPerson,
      String name,
      String phone,
      RegisterCase.Channel channel)
      implements Command {

    @Override
    public String verb() {
      return "inquiry.record";
    }

    @Override
    public String caseNumber() {
      return null;
    }
  }

  /** The number under which the inquiry is kept. */
  public record Recorded(String inquiryNumber) {}

  private final Catalogue catalogue;
  private final Units units;
  private final InquiryTable inquiries;

  RecordInquiry(Catalogue catalogue, Units units, InquiryTable inquiries) {
    this.catalogue = catalogue;
    this.units = units;
    this.inquiries = inquiries;
  }

  @Override
  public Class<Recorded> resultType() {
    return Recorded.class;
  }

  @Override
  public void authorise(Ask ask, Actor actor) {
    counter(actor);
  }

  /**
   * The unit at which the actor answers people.
   *
   * @throws Refusal FORBIDDEN for everybody who doesn't
   */
  public static String counter(Actor actor) {
    return counters(actor).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(Refusal.Kind.FORBIDDEN, "NOT_AT_A_COUNTER", "咨询由窗口和代办人员登记，您的岗位不能登记。"));
  }

  /** Whoever is asked first is responsible (首问负责), at every counter. */
  static List<String> counters(Actor actor) {
    return Rights.counters(actor);
  }

  @Override
  public Done<Recorded> perform(Ask ask, Actor actor) {
    Map<String, String> objections = InquiryRule.objections(ask);
    if (!objections.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.INVALID, "INQUIRY", String.join(" ", objections.values()), objections);
    }
    Unit counter = units.unit(counter(actor));
    Item item = ask.item() == null || ask.item().isBlank() ? null : item(ask.item());
    String number = inquiries.write(ask, item, counter, actor);
    String about = item == null ? "" : "，事项“" + item.name() + "”";
    String end = ask.outcome() == Outcome.ANSWERED ? "，当场答复" : "，转其他单位";
    return Done.of(new Recorded(number), null, counter.name() + "登记咨询 " + number + about + end);
  }

  private Item item(String code) {
    try {
      return catalogue.item(code);
    } catch (Refusal unknown) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          unknown.code(),
          unknown.getMessage(),
          Map.of("item", unknown.getMessage()));
    }
  }
}
