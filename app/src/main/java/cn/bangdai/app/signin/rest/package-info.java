/** What Keycloak itself calls. */
package cn.bangdai.app.signin.rest;
