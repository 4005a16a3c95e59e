package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger keeps its books, and leaves no connection open whatever happens. */
final class LedgerTest {
  private final JdbcDataSource source = new JdbcDataSource();
  private final Ledger ledger = new Ledger(source);
  private Connection observer;

  @BeforeEach
  void create() throws SQLException {
    source.setURL("jdbc:h2:mem:test");
    observer = source.getConnection();
    try (Statement statement = observer.createStatement()) {
      statement.execute("create table account (name varchar primary key, amount bigint)");
      statement.execute("insert into account values ('ann', 100), ('bob', 10)");
      statement.execute(
          "create table entry (id bigint generated always as identity, sender varchar,"
              + " receiver varchar, amount bigint)");
    }
  }

  @AfterEach
  void nothingIsLeftOpen() throws SQLException {
    try (Connection last = observer;
        Statement statement = last.createStatement();
        ResultSet rows =
            statement.executeQuery("select count(*) from information_schema.sessions")) {
      rows.next();
      assertEquals(1, rows.getInt(1));
    }
  }

  @Test
  void transferMovesMoney() throws SQLException {
    ledger.transfer("ann", "bob", 30);

    assertEquals(70, ledger.balance(null, "ann"));
    assertEquals(40, ledger.balance(null, "bob"));
    assertEquals(List.of("ann: 30"), ledger.entries("bob"));
  }

  @Test
  void failedTransferMovesNothing() throws SQLException {
    assertThrows(SQLException.class, () -> ledger.transfer("ann", "carl", 30));

    assertEquals(100, ledger.balance(null, "ann"));
  }

  @Test
  void balanceIsReadInTheTransactionOfItsCaller() throws SQLException {
    try (Connection transaction = ledger.begin()) {
      assertEquals(10, ledger.balance(transaction, "bob"));
      assertEquals(10, ledger.balance(transaction, "bob")); // it was not closed
    }
  }

  @Test
  void paymentsAreNotedIfWished() throws SQLException {
    ledger.pay(Map.of("ann", 1L), false);
    ledger.pay(Map.of("bob", 5L), true);

    assertEquals(101, ledger.balance(null, "ann"));
    assertEquals(List.of(), ledger.entries("ann"));
    assertEquals(List.of("bank: 5"), ledger.entries("bob"));
  }

  @Test
  void cursorIsNotOpenedHalfway() throws SQLException {
    try (Statement statement = observer.createStatement()) {
      statement.execute("drop table entry");
    }

    assertThrows(SQLException.class, () -> new Cursor(source, 1).close());
  }

  @Test
  void cursorGoesThroughTheEntries() throws SQLException {
    ledger.transfer("ann", "bob", 30);
    ledger.transfer("ann", "bob", 3);

    try (Cursor cursor = new Cursor(source, 10)) {
      assertEquals("ann -> bob: 30", cursor.next());
      assertEquals(null, cursor.next());
    }
  }
}
