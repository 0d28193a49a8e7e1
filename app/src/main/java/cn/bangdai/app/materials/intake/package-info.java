/**
 * Looks at the bytes of a file before anything parses, decodes or keeps it: what it is, and whether
 * it is what it seems. Names and claimed types are never asked.
 */
package cn.bangdai.app.materials.intake;
