/**
 * What every feature uses: the command pipeline, refusals in words, the outbox, encryption of
 * personal data. Open to all other modules and dependent on none of them.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "共用",
    type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package cn.bangdai.app.shared;
