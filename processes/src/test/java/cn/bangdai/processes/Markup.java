package cn.bangdai.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The models as bare XML: what the model API does not show is still seen. */
record Markup(String process, String element, String attribute, String value) {

  /** Every attribute, and every element's own text with an empty attribute name. */
  static List<Markup> all() {
    var found = new ArrayList<Markup>();
    Models.byKey().forEach((key, model) -> collect(key, root(model), found));
    assertThat(found).hasSizeGreaterThan(500);
    return found;
  }

  private static Element root(BpmnModelInstance model) {
    return ((Document) model.getDocument().getDomSource().getNode()).getDocumentElement();
  }

  private static void collect(String process, Element element, List<Markup> found) {
    String name = element.getLocalName();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      found.add(new Markup(process, name, attribute.getLocalName(), attribute.getNodeValue()));
    }
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      Node child = children.item(i);
      if (child instanceof Element inner) {
        collect(process, inner, found);
      } else if (!child.getNodeValue().isBlank()) {
        found.add(new Markup(process, name, "", child.getNodeValue().strip()));
      }
    }
  }
}
