package cn.bangdai.app.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The loaded years, read once and kept in memory until another node or this one loads a year. */
@Component
class StoredCalendar implements WorkingDays {

  private final CalendarTables tables;
  private volatile CalendarSnapshot snapshot;

  StoredCalendar(CalendarTables tables) {
    this.tables = tables;
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return current().isWorkingDay(day);
  }

  @Override
  public boolean isLoaded(int year) {
    return current().isLoaded(year);
  }

  @Override
  public long revision() {
    return current().revision();
  }

  /** Takes over what another node has loaded; one small query when nothing changed. */
  void refresh() {
    if (current().revision() != tables.revision()) {
      snapshot = null;
    }
  }

  /** The next question reads the tables again, once what this transaction wrote is there. */
  void forgetAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            snapshot = null;
          }
        });
  }

  private CalendarSnapshot current() {
    CalendarSnapshot known = snapshot;
    if (known == null) {
      known = tables.snapshot();
      snapshot = known;
    }
    return known;
  }
}
