package cn.bangdai.app.materials;

import java.time.Instant;
import java.util.UUID;

/**
 * A file in a case's list.
 *
 * @param material code of the material it belongs to
 * @param version 1 for the first of that name
 * @param size in bytes
 * @param uploadedBy name of who uploaded it
 */
public record FileOfMaterial(
    UUID id,
    String material,
    int version,
    String name,
    long size,
    String sha256,
    String uploadedBy,
    Instant uploadedAt) {}
