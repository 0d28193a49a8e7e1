/** Pages of personal data. */
package cn.bangdai.app.privacy.web;
