/** Pages of projects and themes. */
package cn.bangdai.app.bundle.web;
