/** JSON interface of personal data. */
package cn.bangdai.app.privacy.rest;
