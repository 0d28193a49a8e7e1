/** Papers on pages. */
package cn.bangdai.app.custody.web;
