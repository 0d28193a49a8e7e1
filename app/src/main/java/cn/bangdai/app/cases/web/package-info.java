/** Pages of cases: one case, its history, its documents, and finding cases. */
package cn.bangdai.app.cases.web;
