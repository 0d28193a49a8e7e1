package cn.bangdai.app.documents;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.identity.Actor;
import java.time.Instant;

/** On which a document may be due: what was just done, to which case, by whom. */
record Occasion(DocumentKind kind, CaseFacts facts, AuditEntry entry, Actor actor, Instant at) {}
