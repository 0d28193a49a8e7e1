/** The bean by which the models ask who does a task. */
package cn.bangdai.app.people.process;
