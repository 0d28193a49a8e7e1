/** The filing plan for machines. */
package cn.bangdai.app.planning.rest;
