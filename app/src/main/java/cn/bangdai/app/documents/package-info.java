/**
 * 文书: the printed forms that a case owes people. Issued in the transaction of the step that makes
 * them due, printed after it through the outbox, kept in the object store with their hash; printing
 * again gives the same bytes.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "文书",
    allowedDependencies = {
      "shared",
      "catalogue",
      "cases",
      "custody",
      "materials",
      "notices",
      "planning",
      "supervision",
      "termination",
      "worklist"
    })
package cn.bangdai.app.documents;
