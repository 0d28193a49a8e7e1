/**
 * The process engine wired by hand, so that every switch is visible: which beans an expression may
 * call, what is deployed under which name, what is recorded. Plain classes; the application turns
 * them into beans.
 */
package cn.bangdai.processes.engine;
