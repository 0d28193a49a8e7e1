package cn.bangdai.app.materials;

import cn.bangdai.app.materials.intake.FileKind;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/**
 * A file in a case's list.
 *
 * @param material code of the material it belongs to
 * @param version 1 for the first of that name
 * @param size in bytes
 * @param uploadedBy name of who uploaded it
 * @param kind what its bytes are; null for a file from before this was kept
 * @param textProblem why its words could not be read; null unless that failed
 */
public record FileOfMaterial(
    UUID id,
    String material,
    int version,
    String name,
    long size,
    String sha256,
    String uploadedBy,
    Instant uploadedAt,
    FileKind kind,
    ScanState scan,
    TextState text,
    String textProblem) {

  /** What is known about viruses in it, in Chinese words. */
  @JsonProperty
  public String scanned() {
    return scan.title();
  }

  /** Whether there is a smaller copy of it to look at. */
  public boolean shown() {
    return kind != null && kind.shown() && scan.open();
  }
}
