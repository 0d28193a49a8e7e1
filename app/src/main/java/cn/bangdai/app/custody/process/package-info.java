/** What the process asks about papers. */
package cn.bangdai.app.custody.process;
