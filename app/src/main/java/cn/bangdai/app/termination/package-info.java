/**
 * Early ends of a case under the conditions of 004 三（二）4: what each demands, its review one level
 * up, and what becomes of the papers.
 */
@org.springframework.modulith.ApplicationModule(displayName = "终止")
package cn.bangdai.app.termination;
