package cn.bangdai.app.bundle;

import cn.bangdai.app.cases.BundleKind;
import cn.bangdai.app.materials.Material;
import java.util.regex.Pattern;

/**
 * Which material of one line is the same sheet as that of another: one of the same name, since
 * guides number their materials each for itself. In a theme one form serves all (一张表单、一套材料); in a
 * project each item has a form of its own, which happens to be called alike.
 */
final class SharedRule {

  private static final Pattern FORM = Pattern.compile("申请(表|书|单)|承诺书");

  private SharedRule() {}

  static boolean same(BundleKind kind, Material one, Material other) {
    return one.name().equals(other.name())
        && (kind == BundleKind.THEME || !FORM.matcher(one.name()).find());
  }
}
