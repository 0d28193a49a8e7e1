/** Pages of terminations. */
package cn.bangdai.app.termination.web;
