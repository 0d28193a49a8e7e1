package cn.bangdai.app.calendar;

import cn.bangdai.app.MovableClock;
import cn.bangdai.app.TestDatabase;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The calendar on a database, as one node has it. */
record CalendarFixture(
    DataSource database, TransactionTemplate transaction, CalendarTables tables, Clock clock) {

  static CalendarFixture onNewDatabase() {
    DataSource database = TestDatabase.create();
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/calendar")
        .load()
        .migrate();
    return new CalendarFixture(
        database,
        new TransactionTemplate(new JdbcTransactionManager(database)),
        new CalendarTables(JdbcClient.create(database)),
        MovableClock.at("2026-11-20", "09:00"));
  }

  StoredCalendar node() {
    return new StoredCalendar(tables);
  }

  BundledCalendars bundled(StoredCalendar node) {
    return new BundledCalendars(tables, node, transaction, clock);
  }

  ImportYear importYear(StoredCalendar node) {
    return new ImportYear(tables, node, transaction, clock);
  }
}
