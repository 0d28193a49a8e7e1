package cn.bangdai.app.custody;

import cn.bangdai.app.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ids of pieces as forms give them. */
final class PieceIds {

  private PieceIds() {}

  /**
   * Each once, in order.
   *
   * @throws Refusal with the sentence when one of them isn't among the known
   */
  static List<Long> among(List<Long> known, List<String> given, String field, String sentence) {
    List<Long> ids = new ArrayList<>();
    for (String text : given) {
      Long id =
          known.stream().filter(k -> k.toString().equals(text.strip())).findFirst().orElse(null);
      if (id == null) {
        throw new Refusal(
            Refusal.Kind.INVALID, "PIECE_NOT_HERE", sentence, Map.of(field, sentence));
      }
      if (!ids.contains(id)) {
        ids.add(id);
      }
    }
    return ids;
  }
}
