package cn.bangdai.app.shared;

import java.util.List;

/**
 * One page of a list.
 *
 * @param nextCursor where the next page begins; null on the last page
 */
public record Page<T>(List<T> items, String nextCursor) {}
