/** The filing plan on the page of its case. */
package cn.bangdai.app.planning.web;
