package cn.bangdai.forms.print;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Fills templates. A template that names a value nobody gave fails, so that no form leaves with a
 * hole in it; what may be absent is named as a section.
 */
final class Templates {

  private final Map<PrintForm, Template> templates = new EnumMap<>(PrintForm.class);

  Templates() {
    Mustache.Compiler compiler =
        Mustache.compiler().escapeHTML(true).withLoader(name -> new StringReader(read(name)));
    for (PrintForm form : PrintForm.values()) {
      templates.put(form, compiler.compile(read(form.template())));
    }
  }

  private static String read(String name) {
    String path = "/print/" + name + ".html";
    try (InputStream in = Templates.class.getResourceAsStream(path);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[1 << 13];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        text.append(buffer, 0, n);
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** XHTML, all of it text but the markup of the template. */
  String fill(Sheet sheet) {
    Map<String, Object> values = new HashMap<>(sheet.values());
    values.values().removeIf(java.util.Objects::isNull);
    values.put("title", sheet.title());
    values.put("number", sheet.number());
    values.put("qr", QrCode.of(sheet.address()));
    return templates.get(sheet.form()).execute(values);
  }
}
