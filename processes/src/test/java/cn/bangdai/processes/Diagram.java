package cn.bangdai.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** What is drawn of a model: boxes, lines and labels in pixels. */
record Diagram(List<Box> shapes, List<Line> lines, List<Box> labels) {

  static Diagram of(BpmnModelInstance model) {
    var diagram = new Diagram(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
      diagram.shapes.add(Box.of(shape.getBpmnElement(), shape.getBounds()));
      diagram.label(shape.getBpmnElement(), shape.getBpmnLabel());
    }
    for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
      diagram.lines.add(Line.of(edge));
      diagram.label(edge.getBpmnElement(), edge.getBpmnLabel());
    }
    return diagram;
  }

  private void label(BaseElement element, BpmnLabel label) {
    if (label != null) {
      labels.add(Box.of(element, label.getBounds()));
    }
  }

  Optional<Box> shape(BaseElement element) {
    return shapes.stream().filter(box -> box.element().equals(element)).findFirst();
  }

  record Point(double x, double y) {}

  record Box(BaseElement element, double left, double top, double right, double bottom) {

    static Box of(BaseElement element, Bounds bounds) {
      return new Box(
          element,
          bounds.getX(),
          bounds.getY(),
          bounds.getX() + bounds.getWidth(),
          bounds.getY() + bounds.getHeight());
    }

    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean contains(Box other) {
      return left < other.left && other.right < right && top < other.top && other.bottom < bottom;
    }

    /** 1 on the outline's circle or diamond, less inside. */
    double diamondDistance(Point p) {
      return Math.abs(p.x - centreX()) / (width() / 2) + Math.abs(p.y - centreY()) / (height() / 2);
    }

    double circleDistance(Point p) {
      return Math.hypot(p.x - centreX(), p.y - centreY()) / (width() / 2);
    }

    boolean onBorder(Point p) {
      boolean inside = p.x >= left && p.x <= right && p.y >= top && p.y <= bottom;
      return inside && (p.x == left || p.x == right || p.y == top || p.y == bottom);
    }

    private double width() {
      return right - left;
    }

    private double height() {
      return bottom - top;
    }

    private double centreX() {
      return (left + right) / 2;
    }

    private double centreY() {
      return (top + bottom) / 2;
    }
  }

  /** A piece of a line, horizontal or vertical, from the smaller to the larger coordinate. */
  record Segment(Line line, double left, double top, double right, double bottom) {

    boolean isVertical() {
      return left == right;
    }

    boolean runsThrough(Box box) {
      return left < box.right
              && box.left < right
              && top > box.top
              && top < box.bottom
              && !isVertical()
          || top < box.bottom
              && box.top < bottom
              && left > box.left
              && left < box.right
              && isVertical();
    }

    boolean meets(Segment other) {
      return left <= other.right
          && other.left <= right
          && top <= other.bottom
          && other.top <= bottom;
    }
  }

  record Line(BaseElement element, List<Point> points) {

    static Line of(BpmnEdge edge) {
      return new Line(
          edge.getBpmnElement(),
          edge.getWaypoints().stream().map(w -> new Point(w.getX(), w.getY())).toList());
    }

    Point first() {
      return points.get(0);
    }

    Point last() {
      return points.get(points.size() - 1);
    }

    List<Segment> segments() {
      var segments = new ArrayList<Segment>();
      for (int i = 1; i < points.size(); i++) {
        Point a = points.get(i - 1);
        Point b = points.get(i);
        segments.add(
            new Segment(
                this,
                Math.min(a.x, b.x),
                Math.min(a.y, b.y),
                Math.max(a.x, b.x),
                Math.max(a.y, b.y)));
      }
      return segments;
    }
  }
}
