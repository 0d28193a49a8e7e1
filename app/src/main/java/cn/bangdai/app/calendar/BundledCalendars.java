package cn.bangdai.app.calendar;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the years that come with a release, at start: all of them or, when a file is wrong, none. A
 * year that an administrator imported stays as imported.
 */
@Component
class BundledCalendars {

  private static final Logger LOG = LoggerFactory.getLogger(BundledCalendars.class);

  private final CalendarTables tables;
  private final StoredCalendar calendar;
  private final TransactionTemplate transaction;
  private final Clock clock;

  BundledCalendars(
      CalendarTables tables,
      StoredCalendar calendar,
      TransactionTemplate transaction,
      Clock clock) {
    this.tables = tables;
    this.calendar = calendar;
    this.transaction = transaction;
    this.clock = clock;
  }

  @PostConstruct
  void load() {
    load(bundled());
  }

  /**
   * @throws cn.bangdai.app.shared.Refusal if a file is wrong; nothing is stored
   */
  void load(List<CalendarFile> files) {
    List<CalendarYear> years = files.stream().map(CalendarFile::read).toList();
    transaction.executeWithoutResult(status -> store(years));
  }

  private void store(List<CalendarYear> years) {
    tables.lock();
    Set<Integer> imported = tables.importedYears();
    for (CalendarYear year : years) {
      if (!imported.contains(year.year()) && !tables.holds(year)) {
        tables.replace(year, "BUNDLED", clock.instant());
        LOG.info("Working days of {} loaded, {} days", year.year(), year.days().size());
      }
    }
    calendar.forgetAfterCommit();
  }

  private static List<CalendarFile> bundled() {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:calendar/*.csv");
      return Arrays.stream(files).map(BundledCalendars::file).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CalendarFile file(Resource resource) {
    String name = resource.getFilename();
    try {
      int year = Integer.parseInt(name.replace(".csv", ""));
      return new CalendarFile(name, year, resource.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
