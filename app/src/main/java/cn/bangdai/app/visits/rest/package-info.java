/** Appointments and home visits for machines. */
package cn.bangdai.app.visits.rest;
