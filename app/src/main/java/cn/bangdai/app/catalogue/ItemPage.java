package cn.bangdai.app.catalogue;

import java.util.List;

/**
 * A page of items in the order of their codes.
 *
 * @param nextCursor hand it in to get the page after this one; null on the last
 */
public record ItemPage(List<Item> items, String nextCursor) {}
