package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseDiagram;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What the page's script needs of a case's diagram, as JSON that can stand inside a page. */
record CasePageDiagramData(List<Instance> instances) {

  /**
   * A process that ran.
   *
   * @param flows BPMN ids of the sequence flows taken
   */
  record Instance(String id, String process, List<Mark> nodes, List<String> flows) {}

  /** A node that was entered; {@code state} DONE, CURRENT or CANCELED. */
  record Mark(String id, String state, int times, List<String> called) {}

  static String json(CaseDiagram diagram, JsonMapper json) {
    var data =
        new CasePageDiagramData(
            diagram.instances().stream().map(CasePageDiagramData::instance).toList());
    // Nothing in the data may end the script element it stands in.
    return json.writeValueAsString(data).replace("<", "\\u003c");
  }

  private static Instance instance(CaseDiagram.Instance i) {
    return new Instance(
        i.id(),
        i.process(),
        i.marks().stream()
            .map(m -> new Mark(m.activity(), m.state().name(), m.times(), m.called()))
            .toList(),
        i.flows());
  }
}
