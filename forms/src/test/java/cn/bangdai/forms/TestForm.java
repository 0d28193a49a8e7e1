package cn.bangdai.forms;

/** Small forms for tests, written with single quotes. */
final class TestForm {

  private static final String OUTCOME =
      "{'type':'radio','key':'outcome','label':'结果','validate':{'required':true},"
          + "'values':[{'value':'YES','label':'办'},{'value':'NO','label':'不办'}]}";

  private TestForm() {}

  /** With the outcomes YES and NO before these components. */
  static Form withFields(String... components) {
    return of("x", OUTCOME + "," + String.join(",", components));
  }

  static Form of(String id, String components) {
    String json =
        "{'type':'default','id':'%s','schemaVersion':16,'executionPlatform':'Camunda Platform','components':[%s]}"
            .formatted(id, components);
    return FormReader.read("forms/" + id + ".form", id, json.replace('\'', '"'));
  }
}
