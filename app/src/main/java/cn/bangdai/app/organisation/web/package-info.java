/** Pages for administrators. */
package cn.bangdai.app.organisation.web;
