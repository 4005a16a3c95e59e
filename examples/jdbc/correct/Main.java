package demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;

/** Moves some money, fails to move some, and counts the connections that are left open. */
final class Main {
  public static void main(String[] arguments) throws SQLException {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:ledger");
    try (Connection first = source.getConnection();
        Statement statement = first.createStatement()) { // keeps the database in memory
      statement.execute("create table account (name varchar primary key, amount bigint)");
      statement.execute("insert into account values ('ann', 100), ('bob', 10)");
      statement.execute(
          "create table entry (id bigint generated always as identity, sender varchar,"
              + " receiver varchar, amount bigint)");
      run(source);
    }
  }

  private static void run(JdbcDataSource source) throws SQLException {
    Ledger ledger = new Ledger(source);
    ledger.transfer("ann", "bob", 30);
    ledger.transfer("bob", "ann", 5);
    try {
      ledger.transfer("ann", "carl", 50);
    } catch (SQLException expected) {
      System.out.println("refused: " + expected.getMessage());
    }
    System.out.println("ann has " + ledger.balance(null, "ann"));
    ledger.pay(Map.of("ann", 1L, "bob", 2L), false);
    ledger.pay(Map.of("bob", 40L), true);
    System.out.println(
        "bob has " + ledger.balance(null, "bob") + " and got " + ledger.entries("bob"));
    try (Cursor cursor = new Cursor(source, 10)) {
      for (String entry = cursor.next(); entry != null; entry = cursor.next()) {
        System.out.println("at least 10: " + entry);
      }
    }
  }
}
