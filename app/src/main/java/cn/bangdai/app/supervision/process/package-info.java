/** Beans that the BPMN models call: each looks something up and returns it, nothing more. */
package cn.bangdai.app.supervision.process;
