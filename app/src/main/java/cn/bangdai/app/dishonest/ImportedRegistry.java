package cn.bangdai.app.dishonest;

import cn.bangdai.app.shared.PersonalData;
import cn.bangdai.app.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists that administrators imported; whichever county's names the enterprise counts. */
@Component
class ImportedRegistry implements DishonestRegistry {

  private final JdbcClient jdbc;
  private final PersonalData hashes;
  private final Clock clock;

  ImportedRegistry(JdbcClient jdbc, PersonalData hashes, Clock clock) {
    this.jdbc = jdbc;
    this.hashes = hashes;
    this.clock = clock;
  }

  @Override
  public Optional<DishonestEntry> find(String creditCode) {
    return jdbc.sql(
            """
            select code, name, source, listed_on as since from dishonest_enterprise
            where code_hash = :hash and listed_on <= :today
              and (removed_on is null or removed_on > :today)
            order by listed_on desc limit 1
            """)
        .param("hash", hashes.hash(creditCode))
        .param("today", LocalDate.ofInstant(clock.instant(), Times.ZONE))
        .query(DishonestEntry.class)
        .optional();
  }
}
