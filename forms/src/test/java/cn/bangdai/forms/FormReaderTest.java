package cn.bangdai.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in a form file are found when it is read, with file and place. */
class FormReaderTest {

  @Test
  void aGoodComponentBecomesAField() {
    Form form =
        read(
            "{'type':'number','key':'days','label':'天数','decimalDigits':0,'defaultValue':3,'validate':{'min':1,'max':9}}");

    Field days = form.input("days").orElseThrow();
    assertThat(days.label()).isEqualTo("天数");
    assertThat(days.presence().defaultValue()).isEqualTo(3);
    assertThat(days.required()).isFalse();
  }

  @Test
  void anExplanationIsShownButTakesNoValue() {
    Form form = read("{'type':'text','id':'once','text':'要一次说清。'}");

    assertThat(form.fields()).hasSize(2);
    assertThat(form.inputs()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'filepicker','key':'a','label':'甲'} | components[1]: unknown component type filepicker
          {'key':'a','label':'甲'} | components[1]: type is missing or not a text
          {'type':'textarea','key':'a','validate':{'maxLength':9}} | components[1]: label is missing or not a text
          {'type':'checkbox','key':'a','label':' '} | components[1]: label is missing or not a text
          {'type':'checkbox','label':'甲'} | components[1]: key is missing or not a text
          {'type':'checkbox','key':'A b','label':'甲'} | components[1]: key must match
          {'type':'checkbox','key':'outcome','label':'甲'} | components[1]: key outcome is there twice
          {'type':'checkbox','key':'a','label':'甲','disabled':true} | components[1]: has no use for disabled
          {'type':'checkbox','key':'a','label':'甲','validate':{'required':'yes'}} | components[1].validate: required must be true or false
          {'type':'textfield','key':'a','label':'甲'} | components[1].validate: maxLength is missing
          {'type':'textarea','key':'a','label':'甲','validate':{'maxLength':9,'pattern':'^a$'}} | components[1].validate: has no use for pattern
          {'type':'textfield','key':'a','label':'甲','validate':{'maxLength':9,'pattern':'^a$'}} | with a sentence in malformed
          {'type':'textfield','key':'a','label':'甲','validate':{'maxLength':9,'pattern':'a'},'properties':{'malformed':'写甲'}} | must stand between ^ and $
          {'type':'textfield','key':'a','label':'甲','validate':{'maxLength':9,'pattern':'^($'},'properties':{'malformed':'写甲'}} | pattern is not a pattern
          {'type':'number','key':'a','label':'甲','decimalDigits':0,'validate':{'min':1}} | components[1].validate: max is missing
          {'type':'number','key':'a','label':'甲','decimalDigits':0,'validate':{'min':2,'max':1}} | min and max must be a range
          {'type':'number','key':'a','label':'甲','validate':{'min':1,'max':2}} | decimalDigits is missing
          {'type':'number','key':'a','label':'甲','decimalDigits':0,'defaultValue':5,'validate':{'min':1,'max':2}} | defaultValue is not a value of this field: 5
          {'type':'select','key':'a','label':'甲'} | components[1]: values must be a list
          {'type':'select','key':'a','label':'甲','values':[{'value':'X'}]} | components[1].values[0]: label is missing
          {'type':'select','key':'a','label':'甲','values':[{'value':'X','label':'一'},{'value':'X','label':'二'}]} | same value twice
          {'type':'select','key':'a','label':'甲','values':[{'value':'X','label':'一'}],'defaultValue':'Y'} | defaultValue is not a value of this field
          {'type':'datetime','key':'a','dateLabel':'甲','subtype':'time'} | subtype must be date
          {'type':'checkbox','key':'a','label':'甲','conditional':{'hide':'outcome != 1'}} | components[1].conditional: a condition starts with '='
          {'type':'checkbox','key':'a','label':'甲','conditional':{'hide':'=outcome =='}} | components[1].conditional: not a FEEL condition
          {'type':'checkbox','key':'a','label':'甲','conditional':{'hide':'=7'}} | components[1].conditional: not a yes-or-no condition
          {'type':'checkbox','key':'a','label':'甲','conditional':{'hide':'=outcom != 1'}} | components[1]: condition reads what is not a field before it: [outcom]
          {'type':'checkbox','key':'a','label':'甲','conditional':{'hide':'=a'}} | condition reads what is not a field before it: [a]
          {'type':'checkbox','key':'a','label':'甲','conditional':{'show':'=outcome = 1'}} | components[1].conditional: has no use for show
          """)
  void aWrongComponentIsNamedWithItsPlace(String component, String complaint) {
    assertThatThrownBy(() -> read(component))
        .isInstanceOf(FormException.class)
        .hasMessageStartingWith("forms/x.form: ")
        .hasMessageContaining(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          not json | not JSON
          [] | must be an object
          {'type':'default','type':'default'} | not JSON
          {'type':'form'} | type must be default, not form
          {'type':'default','id':'y'} | id must be x, not y
          {'type':'default','id':'x','executionPlatform':'Camunda Cloud'} | executionPlatform must be Camunda Platform
          {'type':'default','id':'x','executionPlatform':'Camunda Platform','schemaVersion':16} | components must be a list
          {'type':'default','id':'x','executionPlatform':'Camunda Platform','schemaVersion':16,'components':[3]} | components[0] must be an object
          """)
  void aWrongFileIsNamed(String json, String complaint) {
    assertThatThrownBy(() -> FormReader.read("forms/x.form", "x", json.replace('\'', '"')))
        .isInstanceOf(FormException.class)
        .hasMessageStartingWith("forms/x.form: ")
        .hasMessageContaining(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'checkbox','key':'a','label':'甲'} | must be the required radio outcome
          {'type':'radio','key':'outcome','label':'甲','values':[{'value':'X','label':'一'}],'defaultValue':'X'} | must be the required radio outcome
          {'type':'radio','key':'outcome','label':'甲','values':[{'value':'X','label':'一'}],'validate':{'required':true}} | exactly when there is one outcome
          {'type':'radio','key':'outcome','label':'甲','values':[{'value':'X','label':'一'},{'value':'Y','label':'二'}],'validate':{'required':true},'defaultValue':'X'} | exactly when there is one outcome
          """)
  void aFormStartsWithItsOutcome(String first, String complaint) {
    assertThatThrownBy(() -> TestForm.of("x", first)).hasMessageContaining(complaint);
  }

  private static Form read(String component) {
    return TestForm.withFields(component);
  }
}
