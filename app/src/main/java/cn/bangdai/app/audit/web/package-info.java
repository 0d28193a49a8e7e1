/** Pages of the audit, and what watches for attempts that are denied. */
package cn.bangdai.app.audit.web;
