/**
 * Working days in China: weekends, the holidays and make-up days that the State Council announces
 * for each year, and counting with them. Years come bundled with a release and from what an
 * administrator imports. Depends on {@code shared} only.
 */
@org.springframework.modulith.ApplicationModule(displayName = "工作日历")
package cn.bangdai.app.calendar;
