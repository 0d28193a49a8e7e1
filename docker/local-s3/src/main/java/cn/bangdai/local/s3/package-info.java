/**
 * A small S3 server over a folder, run as a process of its own because its libraries must not meet
 * the application's. Started by {@code cn.bangdai.local}; no part of a production deployment.
 */
package cn.bangdai.local.s3;
