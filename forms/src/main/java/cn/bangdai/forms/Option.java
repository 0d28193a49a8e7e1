package cn.bangdai.forms;

/**
 * One choice of a radio or select field.
 *
 * @param value what is stored and sent, such as {@code PROPOSE_REFUSAL}
 * @param label what a person reads, in Chinese
 */
public record Option(String value, String label) {}
