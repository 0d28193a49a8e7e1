package cn.bangdai.app.materials;

/**
 * One line of the guide's list of materials, as it was when the case was registered.
 *
 * @param code such as {@code M1}; unique in a case
 * @param position place in the list, from 1
 * @param originals how many originals the guide asks for
 * @param copies how many copies the guide asks for
 * @param required false when only some applicants need it
 * @param howToObtain where the applicant gets it and how it is put right; null when the guide is
 *     silent
 */
public record Needed(
    String code,
    int position,
    String name,
    int originals,
    int copies,
    boolean required,
    String howToObtain) {}
