package cn.bangdai.forms;

/**
 * What a field says to the person who fills it in, in Chinese.
 *
 * @param label its name; for an explanation its text
 * @param help one sentence beside it, or null
 * @param missing what to do when it is required and empty, or null for the usual sentence
 * @param malformed what to do when it doesn't match its pattern, or null when it has none
 */
public record Words(String label, String help, String missing, String malformed) {}
