/** HTML pages of the frame. */
package cn.bangdai.app.ui.web;
