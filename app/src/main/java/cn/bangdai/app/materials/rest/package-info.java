/** Materials for machines. */
package cn.bangdai.app.materials.rest;
