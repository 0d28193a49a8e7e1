/** Documents on screens: as they look on paper, and where to print them. */
package cn.bangdai.app.documents.web;
