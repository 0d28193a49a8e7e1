/**
 * Every sheet of paper of a case: in whose hands it is, on which sheet it travels, and the whole
 * line of hands behind it. A piece is never nowhere and never twice; what moves it leaves two
 * names. Names of units come in through {@link cn.bangdai.app.custody.UnitNames}.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "交接",
    allowedDependencies = {
      "shared",
      "worklist",
      "materials",
      "notices",
      "deadlines",
      "workflow",
      "calendar"
    })
package cn.bangdai.app.custody;
