/**
 * What is asked, answered and put right beside a case: urging, coordination, the rectification of
 * bad ratings, and the register of what people could not get done. Each runs as a process of its
 * own with a row of its own; none of them changes the case.
 */
@org.springframework.modulith.ApplicationModule(displayName = "督查")
package cn.bangdai.app.supervision;
