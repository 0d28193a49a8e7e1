/** Documents of a case for machines. */
package cn.bangdai.app.documents.rest;
