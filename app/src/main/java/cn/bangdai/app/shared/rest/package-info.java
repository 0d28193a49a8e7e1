/** What all JSON controllers share: problems in words, who calls, the size of a request. */
package cn.bangdai.app.shared.rest;
