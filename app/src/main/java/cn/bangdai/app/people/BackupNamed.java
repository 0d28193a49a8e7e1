package cn.bangdai.app.people;

/**
 * A backup that was named or ended.
 *
 * @param username whom it backs; null when it is a unit
 * @param unit null when it is a person
 */
public record BackupNamed(long id, String username, String unit, String backup) {}
