/** Keycloak's administration interface, as far as it is read here; nothing is ever written. */
package cn.bangdai.app.organisation.keycloak;
