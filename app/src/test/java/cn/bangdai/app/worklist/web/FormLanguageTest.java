package cn.bangdai.app.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.forms.Field;
import cn.bangdai.forms.Form;
import cn.bangdai.forms.Forms;
import cn.bangdai.forms.Option;
import cn.bangdai.processes.UserTask;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayName("表单的英文")
class FormLanguageTest {

  private final Forms forms = new Forms();
  private final FormLanguage language = new FormLanguage(messages());

  @AfterEach
  void chineseAgain() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @EnumSource(UserTask.class)
  @DisplayName("每个字段、说明和选项都有英文")
  void everyWordIsEnglish(UserTask task) {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    assertThat(words(language.of(forms.form(task.key()))))
        .allSatisfy(word -> assertThat(word).isNotBlank().doesNotContainPattern("\\p{IsHan}|''"));
  }

  @ParameterizedTest
  @EnumSource(UserTask.class)
  @DisplayName("中文就是表单自己的字")
  void chineseIsTheFormsOwn(UserTask task) {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    Form form = forms.form(task.key());
    assertThat(language.of(form)).isSameAs(form);
  }

  private static Stream<String> words(Form form) {
    return form.fields().stream()
        .flatMap(field -> Stream.concat(own(field), field.options().stream().map(Option::label)));
  }

  private static Stream<String> own(Field field) {
    return Stream.of(field.label(), field.words().help()).filter(Objects::nonNull);
  }

  private static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/forms");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
