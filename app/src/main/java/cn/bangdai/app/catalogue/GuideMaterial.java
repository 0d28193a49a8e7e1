package cn.bangdai.app.catalogue;

/**
 * A document that a guide asks for.
 *
 * @param code unique within the guide, such as {@code M1}
 * @param originals how many originals
 * @param copies how many copies
 * @param required false: only in the situations that the note names
 * @param note how to obtain it; may be null
 */
public record GuideMaterial(
    String code, String name, int originals, int copies, boolean required, String note) {}
