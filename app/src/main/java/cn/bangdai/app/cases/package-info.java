/**
 * The case: registration, what each task of the process does to it, its status, who was told what.
 * The case row is the truth about status; the process only routes.
 */
@org.springframework.modulith.ApplicationModule(displayName = "办件")
package cn.bangdai.app.cases;
