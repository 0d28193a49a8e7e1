package cn.bangdai.app.calendar;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An administrator imports the announcement of a year, or corrects one. The year's former days are
 * replaced as a whole; open deadlines are recomputed within a minute.
 */
@Component
public class ImportYear {

  /**
   * @param fileName shown in messages
   * @param text the file's content, see {@code CalendarFile}
   */
  public record Command(int year, String fileName, String text) {}

  private final CalendarTables tables;
  private final StoredCalendar calendar;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ImportYear(
      CalendarTables tables,
      StoredCalendar calendar,
      TransactionTemplate transaction,
      Clock clock) {
    this.tables = tables;
    this.calendar = calendar;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes part in the caller's transaction if there is one.
   *
   * @return whether anything changed; the same file again changes nothing
   * @throws cn.bangdai.app.shared.Refusal naming file, line and reason; nothing is stored
   */
  public boolean handle(Command command) {
    CalendarYear year = new CalendarFile(command.fileName(), command.year(), command.text()).read();
    return Boolean.TRUE.equals(transaction.execute(status -> store(year)));
  }

  private boolean store(CalendarYear year) {
    tables.lock();
    if (tables.importedYears().contains(year.year()) && tables.holds(year)) {
      return false;
    }
    tables.replace(year, "IMPORTED", clock.instant());
    calendar.forgetAfterCommit();
    return true;
  }
}
