/** JSON interface of what runs beside a case. */
package cn.bangdai.app.supervision.rest;
