package cn.bangdai.app.materials;

import java.util.UUID;

/**
 * A file that waits for a scanner.
 *
 * @param origin unit that registered the case
 * @param sm3 null when it was not reckoned
 */
record QuarantinedFile(
    UUID id,
    String caseNumber,
    String material,
    String materialName,
    String origin,
    String objectKey,
    String sha256,
    String sm3) {

  StoredObjects.Known known() {
    return new StoredObjects.Known(objectKey, sha256, sm3);
  }
}
