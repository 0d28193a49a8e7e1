/** JSON interface of projects and themes. */
package cn.bangdai.app.bundle.rest;
