package cn.bangdai.app.catalogue.load;

import cn.bangdai.app.catalogue.DecisionStep;
import cn.bangdai.app.catalogue.Delegation;
import cn.bangdai.app.catalogue.Item;
import cn.bangdai.app.catalogue.Level;
import java.util.List;
import java.util.Map;

/** An item as a list gives it, with what follows from the kind of list. */
record ItemDraft(Item item, Map<Level, Delegation> delegations, List<DecisionStep> chain) {}
