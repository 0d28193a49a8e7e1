package cn.bangdai.app.supervision;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import cn.bangdai.processes.Unresolved;
import cn.bangdai.processes.Unresolved.Variables;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 办不成事登记: what somebody could not get done goes to the centre that is to look into it. */
@Component
public class RegisterUnresolved
    implements UseCase<RegisterUnresolved.Register, RegisterUnresolved.Registered> {

  /**
   * A matter as sent; {@link MatterRule} says what must be there.
   *
   * @param caseNumber the case it is about; null when there is none
   * @param from code of a {@link MatterSource}
   */
  public record Register(String caseNumber, String from, String name, String phone, String what)
      implements Command {

    @Override
    public String verb() {
      return "unresolved.register";
    }

    /** Without anything personal: this text can end in a log. */
    @Override
    public String toString() {
      return "unresolved.register";
    }
  }

  /**
   * The number under which it is kept.
   *
   * @param unit code of the centre that looks after it
   */
  public record Registered(String number, String caseNumber, String unit) {}

  private final CaseAccess access;
  private final MatterNumbers numbers;
  private final MatterEntry register;
  private final Matters matters;
  private final Units units;
  private final Workflow workflow;

  RegisterUnresolved(
      CaseAccess access,
      MatterNumbers numbers,
      MatterEntry register,
      Matters matters,
      Units units,
      Workflow workflow) {
    this.access = access;
    this.numbers = numbers;
    this.register = register;
    this.matters = matters;
    this.units = units;
    this.workflow = workflow;
  }

  @Override
  public Class<Registered> resultType() {
    return Registered.class;
  }

  /** Whether the actor's post is one at which people are received. */
  public static boolean mayRegister(Actor actor) {
    return Rights.atCounter(actor);
  }

  @Override
  public void authorise(Register command, Actor actor) {
    if (command.caseNumber() != null) {
      access.requireSight(command.caseNumber(), actor);
    }
    if (!mayRegister(actor)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "NOT_AT_A_COUNTER", "“办不成事”由窗口和代办人员登记，您的岗位不能登记。");
    }
  }

  @Override
  public Done<Registered> perform(Register command, Actor actor) {
    MatterSource source = MatterSource.of(command.from());
    Register checked = MatterRule.checked(command);
    String number = numbers.next(actor.unit());
    String unit = centre(actor.unit());
    register.write(
        new MatterEntry.New(
            number,
            checked.caseNumber(),
            source,
            unit,
            checked.name(),
            checked.phone(),
            checked.what()),
        actor);
    String key = checked.caseNumber() == null ? number : checked.caseNumber();
    matters.started(number, start(key, number, unit));
    return Done.of(new Registered(number, checked.caseNumber(), unit), key, "登记办不成事 " + number);
  }

  private String start(String key, String number, String unit) {
    return workflow.start(
        Unresolved.KEY,
        key,
        Map.of(Variables.CASE_NUMBER, key, Variables.SUBJECT, number, Variables.UNIT, unit));
  }

  /** The nearest centre, for a station or department does not look into its own matters alone. */
  private String centre(String unit) {
    return Stream.concat(Stream.of(units.unit(unit)), units.ancestors(unit).stream())
        .filter(Unit::isCentre)
        .map(Unit::code)
        .findFirst()
        .orElse(unit);
  }
}
