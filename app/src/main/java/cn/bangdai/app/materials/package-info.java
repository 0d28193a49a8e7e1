/**
 * What the guide pinned to a case asks for: the checklist, what was found when each material was
 * checked, and the files of it. Sheets that were handed over are {@code custody}'s business and
 * come in through {@link cn.bangdai.app.materials.SheetsInCustody}.
 *
 * <p>Files come down through the application, not from addresses the store has signed: so who may
 * see a case is asked at every download, the bytes are checked against the hash in PostgreSQL
 * before the first is sent, and one place can write down who read what. An address that is signed
 * works for whoever has it until it runs out, and shows the store to the internet; what the detour
 * costs is measured by {@code bin/bench store}.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "材料",
    allowedDependencies = {"shared", "worklist"})
package cn.bangdai.app.materials;
