/**
 * The process family: BPMN models (resources under {@code processes/}), one constants class per
 * process, the registry of user tasks with their outcomes, and in {@code engine} the engine's
 * configuration. Knows nobody else; the application starts and completes processes through its own
 * {@code workflow} module.
 */
package cn.bangdai.processes;
