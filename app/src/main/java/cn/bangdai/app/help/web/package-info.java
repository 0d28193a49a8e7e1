/** Service records for people. */
package cn.bangdai.app.help.web;
