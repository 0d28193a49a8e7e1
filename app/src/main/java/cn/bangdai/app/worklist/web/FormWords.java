package cn.bangdai.app.worklist.web;

/**
 * What a way to end a task says before it is taken.
 *
 * @param button what the button says will happen
 * @param bold what can't be undone; null when nothing
 * @param after what follows: printed, sent, paused; null when there is nothing to say
 */
record FormWords(String button, String bold, String after) {}
