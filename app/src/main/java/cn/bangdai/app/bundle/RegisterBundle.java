package cn.bangdai.app.bundle;

import cn.bangdai.app.cases.Applicant;
import cn.bangdai.app.cases.BundleKind;
import cn.bangdai.app.cases.Consent;
import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.TypedText;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 登记项目、一件事: one applicant, several items, a case for each; all of them or none. */
@Component
public class RegisterBundle implements UseCase<RegisterBundle.Register, RegisterBundle.Registered> {

  /**
   * A registration as sent. Any part may be null; {@link BundleRule} says what must be there.
   *
   * @param name of the project, or of the theme as it is offered
   * @param code the project's own code (项目编码), if it has one
   * @param leadDepartment unit code of the department that leads, if one was named
   * @param items codes of items, in the order in which they are registered
   * @param duplicateConfirmed whether the agent was told of open cases about the same items and
   *     goes on; null for who does not want to be told
   * @param consentHow in which form consent was given; may be null
   * @param sensitiveConsent the applicant agreed separately to the use of sensitive data (PIPL 29);
   *     null for not asked
   */
  public record Register(
      BundleKind kind,
      String name,
      String code,
      String leadDepartment,
      Applicant applicant,
      Mode mode,
      List<String> items,
      RegisterCase.Channel channel,
      RegisterCase.Timing timing,
      Boolean consent,
      Boolean privateMatter,
      Boolean duplicateConfirmed,
      Consent.How consentHow,
      Boolean sensitiveConsent)
      implements Command {

    public Register {
      items = items == null ? List.of() : new ArrayList<>(items);
    }

    @Override
    public String verb() {
      return "bundle.register";
    }

    /** The registration of one of its cases. */
    RegisterCase.Register line(String item) {
      return new RegisterCase.Register(
          mode,
          item,
          applicant,
          channel,
          timing,
          consent,
          privateMatter,
          consentHow,
          sensitiveConsent);
    }
  }

  /**
   * The numbers by which they are known from now on.
   *
   * @param cases in the order of the items
   */
  public record Registered(String number, List<String> cases) {}

  private final RegisterCase register;
  private final CommandPipeline pipeline;
  private final BundleItems items;
  private final BundleTable table;
  private final Units units;

  RegisterBundle(
      RegisterCase register,
      CommandPipeline pipeline,
      BundleItems items,
      BundleTable table,
      Units units) {
    this.register = register;
    this.pipeline = pipeline;
    this.items = items;
    this.table = table;
    this.units = units;
  }

  @Override
  public Class<Registered> resultType() {
    return Registered.class;
  }

  /** Those who register cases. */
  @Override
  public void authorise(Register command, Actor actor) {
    RegisterCase.origin(Mode.PROXY, actor);
  }

  @Override
  public Done<Registered> perform(Register command, Actor actor) {
    require(command);
    Unit origin = units.unit(RegisterCase.origin(Mode.PROXY, actor));
    items.require(command, origin, actor);
    String name = TypedText.line("name", command.name(), BundleRule.LONGEST_NAME);
    String code = TypedText.line("code", command.code(), BundleRule.LONGEST_CODE);
    BundleTable.Added added = table.add(command, name, code, origin, actor);
    List<String> cases = new ArrayList<>();
    for (String item : command.items()) {
      cases.add(pipeline.along(register, command.line(item), actor, null).caseNumber());
    }
    table.lines(added, cases);
    return Done.of(
        new Registered(added.number(), List.copyOf(cases)),
        null,
        "登记%s“%s”（%s），%d 个事项：%s"
            .formatted(
                command.kind().label(),
                name,
                added.number(),
                cases.size(),
                String.join("、", cases)));
  }

  private static void require(Register command) {
    Map<String, String> objections = new LinkedHashMap<>(BundleRule.objections(command));
    String first = command.items().isEmpty() ? null : command.items().get(0);
    command.line(first).objections().forEach(objections::putIfAbsent);
    objections.remove("item");
    if (!objections.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.INVALID, "BUNDLE", String.join(" ", objections.values()), objections);
    }
  }
}
