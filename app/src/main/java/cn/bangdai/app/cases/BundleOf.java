package cn.bangdai.app.cases;

import java.util.List;

/**
 * The project or theme of a case, as the case tells it.
 *
 * @param cases numbers of its cases that the reader may see, this one included
 */
public record BundleOf(String number, BundleKind kind, String name, List<String> cases) {}
