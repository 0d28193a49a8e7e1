/**
 * The program of the child process that reads words out of documents: the only place where their
 * parsers run.
 */
package cn.bangdai.app.materials.text;
