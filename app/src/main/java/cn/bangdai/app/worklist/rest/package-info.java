/** JSON interface of the task list. */
package cn.bangdai.app.worklist.rest;
