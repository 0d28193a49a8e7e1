package cn.bangdai.app.custody;

import cn.bangdai.app.worklist.FieldChoices;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.forms.Option;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pieces that can be ticked: what goes on a sheet, and what did not arrive with it. */
@Configuration(proxyBeanMethods = false)
class PieceChoices {

  @Bean
  FieldChoices piecesToSend(PiecesOfTask pieces) {
    return new FieldChoices() {
      @Override
      public String task() {
        return "dispatch";
      }

      @Override
      public String field() {
        return "pieces";
      }

      @Override
      public List<Option> of(OpenTask task) {
        return options(pieces.of(task));
      }

      @Override
      public boolean emptyMeansAll() {
        return true;
      }
    };
  }

  @Bean
  FieldChoices piecesMissing(PiecesOfTask pieces) {
    return new FieldChoices() {
      @Override
      public String task() {
        return "receive";
      }

      @Override
      public String field() {
        return "missing";
      }

      @Override
      public List<Option> of(OpenTask task) {
        return options(pieces.of(task));
      }
    };
  }

  @Bean
  FieldChoices piecesSeenOnly(PiecesOfTask pieces) {
    return new FieldChoices() {
      @Override
      public String task() {
        return "handOver";
      }

      @Override
      public String field() {
        return "seenOnly";
      }

      @Override
      public List<Option> of(OpenTask task) {
        return options(pieces.of(task));
      }
    };
  }

  private static List<Option> options(List<PieceView> pieces) {
    return pieces.stream().map(p -> new Option(Long.toString(p.id()), p.words())).toList();
  }
}
