/** Pages of the list of dishonest enterprises. */
package cn.bangdai.app.dishonest.web;
