package cn.bangdai.app.people;

import java.time.LocalDate;

/**
 * A post that was given or taken back.
 *
 * @param role as the realm names it, such as {@code department-agent}
 * @param until last day; null while it is open
 */
public record PostGiven(
    long id, String username, String role, String unit, LocalDate from, LocalDate until) {}
