/** Pages of absences, backups and posts, and what they say above the task list. */
package cn.bangdai.app.people.web;
