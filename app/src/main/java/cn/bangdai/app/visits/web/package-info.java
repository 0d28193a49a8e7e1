/** Pages of appointments and home visits. */
package cn.bangdai.app.visits.web;
