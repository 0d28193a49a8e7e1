package cn.bangdai.app.materials;

import cn.bangdai.app.materials.intake.FileKind;
import java.util.UUID;

/**
 * A file of a material, as the interface answers it.
 *
 * @param size in bytes
 * @param sha256 64 hexadecimal digits
 * @param kind what its bytes are; null for an answer from before kinds were told
 * @param scan what is known about viruses in it; null likewise
 * @param scanned the same in Chinese words; null likewise
 */
public record StoredFile(
    UUID id,
    String name,
    long size,
    String sha256,
    FileKind kind,
    ScanState scan,
    String scanned) {}
