package cn.bangdai.forms;

/**
 * Something to put right in what was sent.
 *
 * @param field key of the field, or the unknown name that was sent
 * @param message a Chinese sentence that says what to do
 */
public record Problem(String field, String message) {}
