package cn.bangdai.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Where the papers of a case are at one moment. */
public record CasePapers(JsonNode json) {

  /** How many pieces are where: {@code HELD LT.JJ}, {@code IN_TRANSIT}, {@code DELIVERED}. */
  public Map<String, Integer> whereabouts() {
    Map<String, Integer> counts = new TreeMap<>();
    json.path("pieces")
        .forEach(
            piece -> {
              String state = piece.path("state").asString();
              String place = state.equals("HELD") ? " " + piece.path("unit").asString() : "";
              counts.merge(state + place, 1, Integer::sum);
            });
    return counts;
  }

  /** Ids of the pieces, in the order in which they came in. */
  public List<String> ids() {
    List<String> ids = new ArrayList<>();
    json.path("pieces").forEach(piece -> ids.add(piece.path("id").asString()));
    return ids;
  }

  public int count() {
    return json.path("pieces").size();
  }

  /** Sheets as {@code from>to STATE}, oldest first. */
  public List<String> sheets() {
    List<String> sheets = new ArrayList<>();
    json.path("handovers")
        .forEach(
            h ->
                sheets.add(
                    h.path("from").asString()
                        + ">"
                        + h.path("to").asString()
                        + " "
                        + h.path("state").asString()));
    return sheets;
  }

  /** The newest sheet. */
  public JsonNode lastSheet() {
    return json.path("handovers").get(json.path("handovers").size() - 1);
  }
}
