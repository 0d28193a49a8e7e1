package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.worklist.FieldChoices;
import cn.bangdai.app.worklist.FieldRelevance;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.forms.Option;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.RelayLeg;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Units that can be chosen in forms, so that nobody types codes. */
@Configuration(proxyBeanMethods = false)
class UnitChoices {

  /** Units for one field of one task. */
  private record Choose(String task, String field, Function<OpenTask, Stream<Unit>> units)
      implements FieldChoices {

    @Override
    public List<Option> of(OpenTask open) {
      return units.apply(open).map(u -> new Option(u.code(), u.windowName())).toList();
    }
  }

  /** Where a centre may send a case on: up, to another centre or to a department of its county. */
  @Bean
  FieldChoices sortTo(Units units) {
    return new Choose(ProxyHandling.SORT, "to", task -> reachable(units, task.unit()));
  }

  /** The first leg's end; nothing to choose for a centre or where only one lies above. */
  @Bean
  FieldChoices handOverTo(SettingOut ways) {
    return new Choose(
        ProxyHandling.HAND_OVER,
        "to",
        task -> ways.choices(task.itemCode(), task.origin()).stream());
  }

  @Bean
  FieldRelevance handOverToAsked(SettingOut ways) {
    return new OnlyWhenThereIsAChoice(ways);
  }

  /** Drawn where the first leg may skip a centre. */
  private record OnlyWhenThereIsAChoice(SettingOut ways) implements FieldRelevance {

    @Override
    public String field() {
      return "to";
    }

    @Override
    public boolean of(OpenTask task) {
      return !task.key().equals(ProxyHandling.HAND_OVER)
          || !ways.choices(task.itemCode(), task.origin()).isEmpty();
    }
  }

  private static Stream<Unit> reachable(Units units, String from) {
    String county = units.county(from).map(Unit::code).orElse(from);
    Stream<Unit> centres =
        Stream.concat(Stream.of(units.unit(county)), units.childrenOf(county).stream());
    return Stream.concat(centres, units.departmentsOf(county).stream())
        .filter(u -> u.closedOn() == null && !u.code().equals(from))
        .filter(u -> u.isCentre() || u.isDepartment());
  }

  @Bean
  FieldChoices sortDepartments(Units units) {
    return new Choose(
        ProxyHandling.SORT, "departments", task -> units.departmentsOf(task.unit()).stream());
  }

  @Bean
  FieldChoices sortLead(Units units) {
    return new Choose(
        ProxyHandling.SORT, "lead", task -> units.departmentsOf(task.unit()).stream());
  }

  /** Only a unit that had the papers on the sheet, or one above it, can answer for a loss. */
  @Bean
  FieldChoices responsibleForLoss(Units units) {
    return new Choose(
        RelayLeg.RESOLVE_DISCREPANCY,
        "responsibleUnit",
        task -> {
          Set<Unit> involved = new LinkedHashSet<>();
          for (String end : List.of(task.fact("from"), task.fact("to"))) {
            involved.add(units.unit(end));
            involved.addAll(units.ancestors(end));
          }
          return involved.stream();
        });
  }
}
