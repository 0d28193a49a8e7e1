package cn.bangdai.app.catalogue.rest;

import cn.bangdai.app.catalogue.Catalogue;
import cn.bangdai.app.catalogue.DecisionStep;
import cn.bangdai.app.catalogue.Delegation;
import cn.bangdai.app.catalogue.Guide;
import cn.bangdai.app.catalogue.GuideMaterial;
import cn.bangdai.app.catalogue.Item;
import cn.bangdai.app.catalogue.Level;
import cn.bangdai.app.catalogue.StepKind;
import cn.bangdai.app.catalogue.Units;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An item in full, with its current guide. */
record ItemDetail(
    @JsonUnwrapped ItemSummary summary,
    @JsonUnwrapped More more,
    Map<Level, Delegation> delegations,
    List<Step> chain,
    GuideView guide) {

  /** What the list leaves out. */
  record More(
      String mainName,
      String itemType,
      String helpChannel,
      boolean complex,
      boolean published,
      int statutoryDays,
      int version) {

    static More of(Item item) {
      return new More(
          item.subject().mainName(),
          item.subject().itemType(),
          item.handling().helpChannel(),
          item.handling().complex(),
          item.offer().published(),
          item.limits().statutoryDays(),
          item.version());
    }
  }

  /** A step of the decision chain, with the department's name. */
  record Step(StepKind kind, Level level, String department, String departmentName) {

    static Step of(DecisionStep step, Units units) {
      String name = step.department() == null ? null : units.name(step.department());
      return new Step(step.kind(), step.level(), step.department(), name);
    }
  }

  /** The guide as a page shows it. */
  record GuideView(
      long id,
      int version,
      LocalDate validFrom,
      String conditions,
      String flow,
      String legalBasis,
      String fee,
      String remark,
      List<GuideMaterial> materials) {

    static GuideView of(Guide guide) {
      return new GuideView(
          guide.id(),
          guide.edition().version(),
          guide.edition().validFrom(),
          guide.text().conditions(),
          guide.text().flow(),
          guide.text().legalBasis(),
          guide.text().fee(),
          guide.text().remark(),
          guide.materials());
    }
  }

  static ItemDetail of(Item item, Catalogue catalogue, Units units) {
    return new ItemDetail(
        ItemSummary.of(item, units),
        More.of(item),
        catalogue.delegations(item.code()),
        catalogue.chain(item.code()).stream().map(step -> Step.of(step, units)).toList(),
        GuideView.of(catalogue.currentGuide(item.code())));
  }
}
