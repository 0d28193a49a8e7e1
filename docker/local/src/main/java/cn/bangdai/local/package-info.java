/**
 * The servers Bangdai needs, run as child processes on this machine: PostgreSQL and an S3 server.
 * Used by {@code bin/run} and by tests; nothing here is part of a production deployment.
 */
package cn.bangdai.local;
