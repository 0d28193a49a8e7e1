/** Checklist, uploads and files on pages. */
package cn.bangdai.app.materials.web;
