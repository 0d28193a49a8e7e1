/**
 * Brings units, items and default guides from the published lists into the database: everything of
 * all files or nothing, only what is missing, never over what an administrator has edited.
 */
package cn.bangdai.app.catalogue.load;
