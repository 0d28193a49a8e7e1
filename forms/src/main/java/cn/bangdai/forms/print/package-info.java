/**
 * 打印文书: a template per form and the printer that makes of it and its values a PDF/A-2a with an
 * embedded Chinese font, and of that an OFD. Knows no case: who prints says what stands where.
 */
package cn.bangdai.forms.print;
