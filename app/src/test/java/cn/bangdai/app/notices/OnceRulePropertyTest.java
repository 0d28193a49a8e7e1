package cn.bangdai.app.notices;

import static cn.bangdai.app.materials.PapersWorld.TOWNSHIP;
import static cn.bangdai.app.materials.PapersWorld.TOWNSHIP_AGENT;
import static cn.bangdai.app.materials.PapersWorld.VILLAGE;
import static cn.bangdai.app.materials.PapersWorld.VILLAGE_AGENT;
import static cn.bangdai.app.materials.PapersWorld.needed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.materials.MaterialStatus;
import cn.bangdai.app.materials.PapersWorld;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

@Label("Whatever is checked, uploaded and told in whatever order")
class OnceRulePropertyTest {

  private static final Set<String> GUIDE = Set.of("M1", "M2", "M3", "M4");

  private static PapersWorld world;

  /** Something that can be done to a case at its desk. */
  private interface Step {
    void on(String caseNumber);
  }

  @BeforeContainer
  static void open() {
    world = new PapersWorld();
  }

  @AfterContainer
  static void close() {
    world.close();
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  @Label("no later notice names anything new without an override and its reason")
  void nothingNewWithoutAnOverride(@ForAll("walks") List<Step> steps) {
    String number =
        world.caseWith(
            needed("M1", "居民身份证", 1, 1),
            needed("M2", "收入证明", 1, 0),
            needed("M3", "照片", 0, 2),
            needed("M4", "户口簿", 1, 1));
    for (Step step : steps) {
      try {
        step.on(number);
      } catch (Refusal refused) {
        assertThat(refused.kind()).isEqualTo(Refusal.Kind.INVALID);
      }
    }
    holds(world.get(Notices.class).of(number, VILLAGE_AGENT));
  }

  private static void holds(List<Notice> notices) {
    Set<String> told = new HashSet<>();
    List<String> units = new ArrayList<>();
    for (Notice notice : notices) {
      List<String> named = notice.lines().stream().map(NoticeLine::material).toList();
      List<String> fresh =
          units.isEmpty() ? List.of() : named.stream().filter(m -> !told.contains(m)).toList();
      assertThat(GUIDE).as("nothing beyond the guide").containsAll(named);
      assertThat(notice.lines().stream().filter(NoticeLine::added).map(NoticeLine::material))
          .containsExactlyElementsOf(fresh);
      assertThat(notice.override() == null).as("override of %s", notice).isEqualTo(fresh.isEmpty());
      if (notice.override() != null) {
        assertThat(notice.overrideReason()).isNotBlank();
        assertThat(notice.override()).isNotEqualTo(NoticeOverride.Kind.GUIDE_CHANGED);
      }
      if (notice.override() == NoticeOverride.Kind.FRONT_MISSED) {
        assertThat(units).doesNotContain(notice.unit()).endsWith(notice.overrideUnit());
      }
      told.addAll(named);
      units.add(notice.unit());
    }
  }

  @Provide
  Arbitrary<List<Step>> walks() {
    return steps().list().ofMinSize(5).ofMaxSize(25);
  }

  private static Arbitrary<Step> steps() {
    Arbitrary<String> material = Arbitraries.of(GUIDE);
    Arbitrary<Step> checks =
        Combinators.combine(
                material,
                Arbitraries.of(
                    MaterialStatus.PRESENT, MaterialStatus.MISSING, MaterialStatus.DEFECTIVE))
            .as((code, status) -> number -> world.check(number, code, status, VILLAGE_AGENT));
    Arbitrary<Step> uploads = material.map(code -> number -> uploaded(number, code));
    Arbitrary<NoticeOverride> overrides =
        Combinators.combine(
                Arbitraries.of(NoticeOverride.Kind.class),
                Arbitraries.of("申请人又生了一个孩子", " ").injectNull(0.2))
            .as(NoticeOverride::new)
            .injectNull(0.4);
    Arbitrary<Step> notices =
        Combinators.combine(Arbitraries.of(true, false), overrides)
            .as((village, override) -> number -> issued(number, village, override));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(5, checks),
        net.jqwik.api.Tuple.of(1, uploads),
        net.jqwik.api.Tuple.of(4, notices));
  }

  private static void issued(String number, boolean village, NoticeOverride override) {
    Actor actor = village ? VILLAGE_AGENT : TOWNSHIP_AGENT;
    var wish = new Notices.Wish(NoticeKind.ONE_TIME, village ? VILLAGE : TOWNSHIP, null, override);
    world.together(() -> world.get(Notices.class).issue(number, wish, actor));
  }

  /** A file of the material, as its row says; the bytes don't matter here. */
  private static void uploaded(String number, String material) {
    world
        .jdbc()
        .sql(
            """
            insert into material_file (id, case_number, material_id, version, name, size, sha256,
                object_key, uploaded_by, uploaded_by_name, uploaded_at)
            select gen_random_uuid(), :case, m.id,
                   (select count(*) + 1 from material_file f where f.material_id = m.id), '照片.jpg',
                   1, repeat('0', 64), gen_random_uuid()::text, 'village-a', '马建国', now()
            from material m where m.case_number = :case and m.code = :material
            """)
        .param("case", number)
        .param("material", material)
        .update();
  }
}
