package cn.bangdai.app.materials;

import java.util.UUID;

/**
 * A file of a material, as the interface answers it.
 *
 * @param size in bytes
 * @param sha256 64 hexadecimal digits
 */
public record StoredFile(UUID id, String name, long size, String sha256) {}
