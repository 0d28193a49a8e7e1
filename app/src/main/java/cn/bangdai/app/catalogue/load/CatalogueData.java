package cn.bangdai.app.catalogue.load;

import cn.bangdai.app.catalogue.Unit;
import java.util.Collection;
import java.util.List;

/** Everything the files of one load say, checked as a whole. */
record CatalogueData(
    Collection<Unit> units, List<ItemDraft> items, GuideDefaults defaults, PinyinInitials pinyin) {}
