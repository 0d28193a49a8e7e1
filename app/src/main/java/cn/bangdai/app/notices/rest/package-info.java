/** Documents of a case for machines. */
package cn.bangdai.app.notices.rest;
