/** JSON interface of terminations. */
package cn.bangdai.app.termination.rest;
