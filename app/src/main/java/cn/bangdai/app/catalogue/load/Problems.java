package cn.bangdai.app.catalogue.load;

import cn.bangdai.app.shared.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with the files of one load, each with its place. */
final class Problems {

  private final List<String> sentences = new ArrayList<>();

  /**
   * @param line from 1, the header's
   */
  void at(String file, long line, String reason) {
    sentences.add("%s 第 %d 行：%s".formatted(file, line, reason));
  }

  void in(String file, String reason) {
    sentences.add("%s：%s".formatted(file, reason));
  }

  /**
   * @throws Refusal INVALID {@code CATALOGUE_REFUSED} with every problem, one a line
   */
  void refuseIfAny() {
    if (!sentences.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "CATALOGUE_REFUSED",
          "事项清单有 %d 处问题，一条也没有装载，请改正后重新启动：\n%s"
              .formatted(sentences.size(), String.join("\n", sentences)));
    }
  }
}
