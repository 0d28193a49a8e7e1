/** HTML pages of the task list and of a task. */
package cn.bangdai.app.worklist.web;
