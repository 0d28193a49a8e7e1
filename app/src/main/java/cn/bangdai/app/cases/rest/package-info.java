/** JSON interface of cases. */
package cn.bangdai.app.cases.rest;
