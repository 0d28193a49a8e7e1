/** Pages that need no sign-in. */
package cn.bangdai.app.portal.web;
