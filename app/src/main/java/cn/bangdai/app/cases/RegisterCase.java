package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Catalogue;
import cn.bangdai.app.catalogue.Guide;
import cn.bangdai.app.catalogue.Item;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Post;
import cn.bangdai.identity.Rights;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 登记: writes down what an applicant wants, and starts the process. */
@Component
public class RegisterCase implements UseCase<RegisterCase.Register, RegisterCase.Registered> {

  /**
   * A registration as sent. Any part may be null; {@link RegistrationRule} says what must be there.
   *
   * @param item item code
   * @param consent the applicant agreed that their data is used for this matter (个人信息保护法)
   * @param consentHow in which form; may be null
   * @param sensitiveConsent the applicant agreed separately to the use of sensitive data (PIPL 29);
   *     null for not asked
   */
  public record Register(
      Mode mode,
      String item,
      Applicant applicant,
      Channel channel,
      Timing timing,
      Boolean consent,
      Boolean privateMatter,
      Consent.How consentHow,
      Boolean sensitiveConsent)
      implements Command {

    /** Where nobody says how consent was given, and sensitive data were not spoken of. */
    public Register(
        Mode mode,
        String item,
        Applicant applicant,
        Channel channel,
        Timing timing,
        Boolean consent,
        Boolean privateMatter) {
      this(mode, item, applicant, channel, timing, consent, privateMatter, null, null);
    }

    @Override
    public String verb() {
      return "case.register";
    }

    /** What must be put right before it can be registered, by field; empty when nothing must. */
    public Map<String, String> objections() {
      return RegistrationRule.objections(this);
    }

    @Override
    public String caseNumber() {
      return null;
    }
  }

  /** The number by which the case is known from now on. */
  public record Registered(String caseNumber) {}

  /** By which way the applicant came (000 二（五）, 001, 002 四（八）, 003). */
  public enum Channel {
    WINDOW,
    HOME,
    MOBILE,
    ONLINE,
    PHONE,
    REMOTE_VIDEO,
    SELF_SERVICE
  }

  /** At what time service was given (000 二（五）, 001, 002 四（八）). */
  public enum Timing {
    REGULAR,
    APPOINTMENT,
    EXTENDED,
    STAGGERED,
    REST_DAY
  }

  private final Catalogue catalogue;
  private final Units units;
  private final NewCase newCase;
  private final GuardianRule guardians;

  RegisterCase(Catalogue catalogue, Units units, NewCase newCase, GuardianRule guardians) {
    this.guardians = guardians;
    this.catalogue = catalogue;
    this.units = units;
    this.newCase = newCase;
  }

  @Override
  public Class<Registered> resultType() {
    return Registered.class;
  }

  @Override
  public void authorise(Register command, Actor actor) {
    origin(command.mode(), actor);
  }

  /**
   * The unit at which the actor is an agent; only agents register. A department's window handles
   * applications and takes no requests.
   *
   * @param mode null when it is not chosen yet
   * @throws Refusal FORBIDDEN for everybody else
   */
  public static String origin(Mode mode, Actor actor) {
    return actor.posts().stream()
        .filter(post -> Rights.takesRequests(post) || atWindow(post, mode))
        .map(Post::unit)
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.FORBIDDEN, "NOT_AN_AGENT", "登记办件由村、乡镇或县级窗口的帮办代办人员办理，您的岗位不能登记。"));
  }

  /** The modes in which a unit registers, the usual one first. */
  public static List<Mode> modes(Unit unit) {
    if (unit.isDepartment()) {
      return List.of(Mode.DIRECT);
    }
    return unit.isCentre()
        ? List.of(Mode.PROXY, Mode.HELP, Mode.DIRECT)
        : List.of(Mode.PROXY, Mode.HELP);
  }

  /**
   * The unit at which the actor registers, in whichever mode.
   *
   * @throws Refusal FORBIDDEN for who registers nothing
   */
  public static String desk(Actor actor) {
    boolean agent = actor.posts().stream().anyMatch(Rights::takesRequests);
    return origin(agent ? null : Mode.DIRECT, actor);
  }

  private static boolean atWindow(Post post, Mode mode) {
    return mode == Mode.DIRECT && Rights.takesApplicationsOnly(post);
  }

  @Override
  public Done<Registered> perform(Register command, Actor actor) {
    Map<String, String> objections = RegistrationRule.objections(command);
    if (!objections.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.INVALID, "REGISTRATION", String.join(" ", objections.values()), objections);
    }
    Consent.Giver giver = guardians.giver(command.applicant());
    Unit origin = units.unit(origin(command.mode(), actor));
    Item item = catalogue.item(command.item());
    catalogue.requireOffered(item, origin, command.mode());
    Guide guide = catalogue.currentGuide(item.code());
    String number = newCase.write(new NewCase.Request(command, giver, item, guide, origin), actor);
    return Done.of(
        new Registered(number),
        number,
        origin.name() + "登记“" + item.name() + "”，" + command.mode().label());
  }
}
