package cn.bangdai.app.supervision;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a case was rated. */
@Component
public class Ratings {

  /**
   * A rating.
   *
   * @param rating 5 to 1
   * @param comment in the applicant's words; null when none was given
   */
  public record Rating(int rating, String channel, String comment) {}

  private final JdbcClient jdbc;

  Ratings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the case was rated 2 or 1 (DESIGN 5). */
  public boolean isBad(String caseNumber) {
    return jdbc.sql("select bad_rating from cases where number = :case")
        .param("case", caseNumber)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Empty when nobody rated. Access is the caller's business. */
  public Optional<Rating> of(String caseNumber) {
    return jdbc.sql(
            "select rating, channel, comment from evaluation where case_number = :case and rating is not null")
        .param("case", caseNumber)
        .query(Rating.class)
        .optional();
  }
}
