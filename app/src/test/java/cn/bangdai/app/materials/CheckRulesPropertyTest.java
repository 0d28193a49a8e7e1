package cn.bangdai.app.materials;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.materials.Finding.Count;
import cn.bangdai.app.materials.SheetsInCustody.Sheets;
import cn.bangdai.app.shared.Refusal;
import java.time.Instant;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is said about a material, the finding is whole or there is none. */
class CheckRulesPropertyTest {

  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

  @Property
  void aFindingIsAlwaysWhole(
      @ForAll("checks") MaterialCheck check,
      @ForAll("materials") Material material,
      @ForAll("counts") Count handedOver,
      @ForAll boolean here) {
    Sheets sheets = new Sheets(handedOver, Set.of(here ? PapersWorld.VILLAGE : "LT"));
    CheckRules rules = new CheckRules(material, sheets, PapersWorld.VILLAGE_AGENT);
    try {
      Finding finding = rules.decide(check, NOW);
      assertWhole(finding);
      if (finding.status() == MaterialStatus.PRESENT) {
        assertThat(finding.counted().plus(finding.replaced()).covers(handedOver)).isTrue();
      }
    } catch (Refusal refusal) {
      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
      assertThat(refusal.fields()).hasSize(1);
      assertThat(refusal.getMessage()).endsWith("。");
    }
  }

  /** What the table's checks demand. */
  private static void assertWhole(Finding finding) {
    MaterialStatus status = finding.status();
    assertThat(status).isNotEqualTo(MaterialStatus.UNCHECKED);
    assertThat(finding.defect() != null).isEqualTo(status == MaterialStatus.DEFECTIVE);
    assertThat(finding.remedy() != null).isEqualTo(status.flagged());
    assertThat(finding.waiver() != null).isEqualTo(status == MaterialStatus.WAIVED);
    assertThat(finding.waiverBasis() != null).isEqualTo(status == MaterialStatus.WAIVED);
    assertThat(finding.correction() == null || status == MaterialStatus.PRESENT).isTrue();
    assertThat(finding.counted().originals()).isBetween(0, 99);
    assertThat(finding.counted().copies()).isBetween(0, 99);
  }

  @Provide
  Arbitrary<MaterialCheck> checks() {
    Arbitrary<Integer> count = Arbitraries.integers().between(-1, 101).injectNull(0.3);
    Arbitrary<String> text = Arbitraries.of("", "  ", "未盖章", "到镇上补领").injectNull(0.3);
    return Combinators.combine(
            Arbitraries.of(MaterialStatus.class).injectNull(0.1), count, count, text, text, text)
        .as(
            (status, originals, copies, defect, remedy, waiver) ->
                new MaterialCheck(
                    "n",
                    "M1",
                    status,
                    originals,
                    copies,
                    defect,
                    remedy,
                    waiver,
                    waiver == null ? WaiverBasis.SHARED_DATA : null,
                    remedy));
  }

  @Provide
  Arbitrary<Material> materials() {
    return Combinators.combine(
            counts(),
            Arbitraries.of(MaterialStatus.class),
            Arbitraries.of("补领", " ").injectNull(0.4))
        .as(
            (asked, status, how) ->
                new Material(
                    1,
                    "n",
                    new Needed("M1", 1, "身份证", asked.originals(), asked.copies(), true, how),
                    new Finding(
                        status, Count.NONE, Count.NONE, null, null, null, null, null, "甲", NOW)));
  }

  @Provide
  Arbitrary<Count> counts() {
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 4);
    return Combinators.combine(few, few).as(Count::new);
  }
}
