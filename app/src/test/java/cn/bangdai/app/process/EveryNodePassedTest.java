package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.bangdai.app.BangdaiTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks, after all others, at the engine's history in the database that they share: what is drawn
 * was walked. Run without the classes that walk, it has nothing to say.
 */
@BangdaiTest
@Order(Integer.MAX_VALUE)
@DisplayName("全部模型的每个节点、每条连线都有测试走过")
class EveryNodePassedTest {

  private static final List<Class<?>> WALKS =
      List.of(
          TakingTest.class,
          CheckingTest.class,
          SortingTest.class,
          AcceptingTest.class,
          DecidingTest.class,
          JointTest.class,
          SpecialProcedureTest.class,
          ExternalTest.class,
          DeemedAcceptanceTest.class,
          ExtensionTest.class,
          IssuingTest.class,
          LegTest.class,
          TerminatingTest.class,
          TerminationReviewTest.class,
          OverdueTest.class,
          HelpingTest.class,
          ConvertingTest.class,
          DirectTest.class,
          UrgingTest.class,
          CoordinationTest.class,
          RectificationTest.class,
          UnresolvedTest.class,
          LateTest.class,
          PlanTest.class);

  @Autowired JdbcClient jdbc;

  @BeforeEach
  void allHaveWalked() {
    assumeThat(PathTest.WALKED).as("run together with the tests of the paths").containsAll(WALKS);
  }

  @Test
  @DisplayName("每个节点")
  void everyNode() throws IOException {
    Set<String> drawn = new TreeSet<>();
    for (BpmnModelInstance model : models()) {
      String process = key(model);
      model
          .getModelElementsByType(FlowNode.class)
          .forEach(n -> drawn.add(process + "/" + n.getId()));
    }
    Set<String> passed =
        new HashSet<>(
            jdbc.sql(
                    """
                    select distinct proc_def_key_ || '/' || replace(act_id_, '#multiInstanceBody', '')
                    from act_hi_actinst
                    """)
                .query(String.class)
                .list());
    drawn.removeAll(passed);
    assertThat(drawn).as("nodes that no test passed").isEmpty();
  }

  @Test
  @DisplayName("每条连线")
  void everyFlow() throws IOException {
    Set<String> drawn = new TreeSet<>();
    for (BpmnModelInstance model : models()) {
      String process = key(model);
      model.getModelElementsByType(SequenceFlow.class).stream()
          // The only way to a node was walked when the node was passed.
          .filter(flow -> flow.getTarget().getIncoming().size() > 1)
          .map(flow -> process + "/" + flow.getSource().getId() + " > " + flow.getTarget().getId())
          .forEach(drawn::add);
    }
    assertThat(drawn).hasSizeGreaterThan(20);
    drawn.removeAll(walked());
    assertThat(drawn).as("flows that no test walked").isEmpty();
  }

  /**
   * A was left for B: same parent, and B began two events after A; after what was done several
   * times side by side, or inside A, B was the next to begin.
   */
  private Set<String> walked() {
    return new HashSet<>(
        jdbc.sql(
                """
                with acts as materialized (
                  select proc_def_key_, replace(act_id_, '#multiInstanceBody', '') as act,
                         parent_act_inst_id_ as parent, sequence_counter_ as n,
                         act_id_ like '%#multiInstanceBody' or act_type_ = 'subProcess' as holds_others,
                         min(sequence_counter_) over (
                             partition by parent_act_inst_id_ order by sequence_counter_
                             range between 1 following and unbounded following) as next
                  from act_hi_actinst)
                select distinct a.proc_def_key_ || '/' || a.act || ' > ' || b.act
                from acts a
                join acts b on b.parent = a.parent and b.n = a.n + 2
                union
                select a.proc_def_key_ || '/' || a.act || ' > ' || b.act
                from acts a
                join acts b on b.parent = a.parent and b.n = a.next
                where a.holds_others
                """)
            .query(String.class)
            .list());
  }

  private static List<BpmnModelInstance> models() throws IOException {
    var resources =
        new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn");
    assertThat(resources).hasSize(12);
    List<BpmnModelInstance> models = new ArrayList<>();
    for (var resource : resources) {
      try (InputStream in = resource.getInputStream()) {
        models.add(Bpmn.readModelFromStream(in));
      }
    }
    return models;
  }

  private static String key(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).iterator().next().getId();
  }
}
