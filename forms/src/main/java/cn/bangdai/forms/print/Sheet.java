package cn.bangdai.forms.print;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form filled in: the same sheet always prints to the same bytes.
 *
 * @param title stands on top and is the PDF's title
 * @param number of the document
 * @param address what the QR code leads to
 * @param madeAt the PDF's date; when the document was issued, not when it is printed
 * @param values what the template names: texts, truths, lists of the same kind of maps; a value
 *     that is null counts as absent
 */
public record Sheet(
    PrintForm form,
    String title,
    String number,
    String address,
    Instant madeAt,
    Map<String, Object> values) {

  public Sheet {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
