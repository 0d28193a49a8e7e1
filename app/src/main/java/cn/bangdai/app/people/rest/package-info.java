/** JSON interface of absences, backups, posts, and who is responsible. */
package cn.bangdai.app.people.rest;
