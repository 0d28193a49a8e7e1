package cn.bangdai.app.documents;

import java.util.Optional;
import java.util.Set;

/** Fills documents of some kinds from the case as it stands when they are issued. */
interface DocumentContent {

  Set<DocumentKind> kinds();

  /** Empty when the document is not due after all. */
  Optional<Draft> draft(Occasion occasion);
}
