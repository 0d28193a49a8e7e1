/** Pages of cases: registering one, looking at one, finding one. */
package cn.bangdai.app.cases.web;
