package cn.bangdai.app.materials;

import cn.bangdai.app.shared.CaseAccess.Filter;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds cases by words in their files, for lists that add who may see them. */
@Component
public class FileWords {

  private final WordHashes hashes;

  FileWords(WordHashes hashes) {
    this.hashes = hashes;
  }

  /**
   * SQL that admits rows of {@code cases} under the given alias one of whose files has the words,
   * with its parameters; empty when there are fewer than two signs to look for.
   */
  public Optional<Filter> in(String text, String alias) {
    Long[] wanted = hashes.wanted(text);
    if (wanted.length == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Filter(
            alias
                + ".number in (select w.case_number from material_text w"
                + " where w.grams @> :words::bigint[])",
            Map.of("words", wanted)));
  }
}
