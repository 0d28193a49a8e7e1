/**
 * Cases for the demo region, standing at different steps of all three levels, so that whoever signs
 * in for the first time finds work. Made by the same commands that people use, in the name of the
 * embedded accounts; only in the embedded mode, and only while there are no cases at all.
 */
@org.springframework.modulith.ApplicationModule(displayName = "演示")
package cn.bangdai.app.demo;
