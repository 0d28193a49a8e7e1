/**
 * The process family: BPMN models (resources), one constants class per process, and the engine's
 * configuration. Knows nobody else; the application starts and completes processes through its own
 * {@code workflow} module.
 */
package cn.bangdai.processes;
