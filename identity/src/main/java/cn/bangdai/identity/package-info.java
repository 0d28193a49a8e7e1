/**
 * Who someone is and what they may see and do: units, actors, roles, access rules, and sign-in.
 * Knows nobody else; every page, interface and export asks this module, and only it.
 */
package cn.bangdai.identity;
