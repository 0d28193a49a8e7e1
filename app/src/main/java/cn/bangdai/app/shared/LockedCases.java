package cn.bangdai.app.shared;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a command's lock has told of the cases it holds: as they stood when the command began. */
@Component
public class LockedCases {

  /**
   * A case under lock.
   *
   * @param status as in the case row
   * @param bundled whether it belongs to a project or a theme
   */
  public record Locked(String number, String status, boolean bundled) {}

  private final Remembered<Map<String, Locked>> locked = new Remembered<>();

  void are(Collection<Locked> cases) {
    locked.remember(cases.stream().collect(Collectors.toMap(Locked::number, Function.identity())));
  }

  /** Empty for a case that the last lock of this transaction does not hold. */
  public Optional<Locked> find(String caseNumber) {
    return locked.get().map(cases -> cases.get(caseNumber));
  }
}
