/** Pages and panels of what runs beside a case. */
package cn.bangdai.app.supervision.web;
