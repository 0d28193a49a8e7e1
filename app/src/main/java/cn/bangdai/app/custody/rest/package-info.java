/** Custody for machines. */
package cn.bangdai.app.custody.rest;
