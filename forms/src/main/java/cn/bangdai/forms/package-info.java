/**
 * Task forms: {@code .form} files (Camunda Forms JSON), their reader, and the validation that the
 * server does whatever a page or a client has checked before. Knows nobody else.
 */
package cn.bangdai.forms;
