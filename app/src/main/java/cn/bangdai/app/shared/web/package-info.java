/** What all HTML controllers share. */
package cn.bangdai.app.shared.web;
