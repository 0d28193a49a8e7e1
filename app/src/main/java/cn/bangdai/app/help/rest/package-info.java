/** Service records for machines. */
package cn.bangdai.app.help.rest;
