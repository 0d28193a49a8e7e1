package cn.bangdai.app.shared.rest;

import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.module.SimpleModule;

/**
 * Text that PostgreSQL can't keep is refused where JSON is read, whatever field it stands in: the
 * character NUL, and halves of characters.
 */
@Component
class StorableText extends SimpleModule {

  private static final long serialVersionUID = 1L;

  StorableText() {
    addDeserializer(String.class, new Reader());
  }

  /** Whether the database can keep the text as it is. */
  static boolean storable(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }

  /** A text that can't be kept. */
  static final class Refused extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    Refused(JsonParser parser) {
      super(parser, "Text with NUL or a lone surrogate", String.class);
    }
  }

  private static final class Reader extends StringDeserializer {
    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
      String text = super.deserialize(parser, context);
      if (text != null && !storable(text)) {
        throw new Refused(parser);
      }
      return text;
    }
  }
}
