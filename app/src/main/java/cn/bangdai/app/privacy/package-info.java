/**
 * Personal data of applicants: everywhere masked by default ({@code shared.Masks}); one field of
 * one case is shown at a time, to somebody with an open duty in the case or with a reason, for a
 * short time, and written down (PIPL 6, 51). What bears names by its nature, printed documents and
 * files, opens to those who handle the case; to supervisors and auditors, whose sight is a masked
 * one (DESIGN 6), only after a typed reason and for a limited time.
 */
@org.springframework.modulith.ApplicationModule(displayName = "个人信息")
package cn.bangdai.app.privacy;
