package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.Remembered;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The open tasks of a case as this transaction has left them: whoever opens a task is told of the
 * others, so that a completed step need not ask for all of them again.
 */
@Component
class NowOpen {

  private record Left(String caseNumber, List<CompleteTask.NextTask> tasks) {}

  private final Remembered<Left> left = new Remembered<>();

  /** All of them, oldest first, once another has opened. */
  void are(String caseNumber, List<CompleteTask.NextTask> tasks) {
    left.remember(new Left(caseNumber, List.copyOf(tasks)));
  }

  /** One has changed in another way. */
  void changed() {
    left.remember(null);
  }

  /** Empty when it has to be asked for. */
  Optional<List<CompleteTask.NextTask>> of(String caseNumber) {
    return left.get().filter(found -> found.caseNumber().equals(caseNumber)).map(Left::tasks);
  }
}
