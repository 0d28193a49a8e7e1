/**
 * What the guide pinned to a case asks for: the checklist, what was found when each material was
 * checked, and the files of it. Sheets that were handed over are {@code custody}'s business and
 * come in through {@link cn.bangdai.app.materials.SheetsInCustody}.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "材料",
    allowedDependencies = {"shared", "worklist"})
package cn.bangdai.app.materials;
