/** The catalogue for machines; open to everybody who is signed in. */
package cn.bangdai.app.catalogue.rest;
