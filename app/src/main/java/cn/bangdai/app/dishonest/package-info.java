/**
 * 失信名单: which enterprises are listed as dishonest, so that nothing is handled for them (004
 * 三（二）4（3）). A port for asking, and a list that a county's administrator imports.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "失信名单",
    allowedDependencies = {"shared"})
package cn.bangdai.app.dishonest;
