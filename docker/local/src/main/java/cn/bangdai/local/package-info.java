/**
 * The servers Bangdai needs, run as child processes on this machine: PostgreSQL, an S3 server and
 * Keycloak; and the launcher behind {@code bin/run}, which starts them, then the application, and
 * stops all of them in the opposite order. Used by {@code bin/run} and by tests; nothing here is
 * part of a production deployment.
 */
package cn.bangdai.local;
