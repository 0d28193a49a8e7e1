package cn.bangdai.app.worklist.web;

import cn.bangdai.forms.Field;
import cn.bangdai.forms.Form;
import cn.bangdai.forms.Option;
import cn.bangdai.forms.Words;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Forms in the reader's language. The files speak Chinese; other languages are message files
 * ({@code messages/forms_en.properties}), and what those lack stays Chinese.
 */
@Component
class FormLanguage {

  private final MessageSource messages;

  FormLanguage(MessageSource messages) {
    this.messages = messages;
  }

  /** The form for whoever is asking now. */
  Form of(Form form) {
    Locale locale = LocaleContextHolder.getLocale();
    if (locale.getLanguage().equals(Locale.CHINESE.getLanguage())) {
      return form;
    }
    return new Form(
        form.id(),
        form.fields().stream().map(field -> field(form.id(), field, locale)).toList(),
        form.json());
  }

  private Field field(String form, Field field, Locale locale) {
    Words words = field.words();
    return new Field(
        field.type(),
        field.key(),
        new Words(
            text(form, field.key(), words.label(), locale),
            text(form, field.key() + ".help", words.help(), locale),
            words.missing(),
            words.malformed()),
        field.options().stream().map(o -> option(form, field, o, locale)).toList(),
        field.limits(),
        field.presence());
  }

  private Option option(String form, Field field, Option option, Locale locale) {
    String key = field.key() + "." + option.value();
    return new Option(option.value(), text(form, key, option.label(), locale));
  }

  private String text(String form, String key, String chinese, Locale locale) {
    if (chinese == null) {
      return null;
    }
    String everywhere = messages.getMessage("form." + key, null, chinese, locale);
    return messages.getMessage("form." + form + "." + key, null, everywhere, locale);
  }
}
