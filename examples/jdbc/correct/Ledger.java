package demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/** Accounts and what moved between them, in a database. */
final class Ledger {
  private final DataSource source;

  Ledger(DataSource source) {
    this.source = source;
  }

  /** A connection that waits for a commit. The caller closes it. */
  Connection begin() throws SQLException {
    Connection connection = source.getConnection();
    boolean begun = false;
    try {
      connection.setAutoCommit(false);
      begun = true;
      return connection;
    } finally {
      if (!begun) {
        connection.close();
      }
    }
  }

  /** Moves money: both sides change, or none. */
  void transfer(String from, String to, long amount) throws SQLException {
    try (Connection connection = begin()) {
      boolean done = false;
      try {
        add(connection, from, -amount);
        add(connection, to, amount);
        note(connection, from, to, amount);
        connection.commit();
        done = true;
      } finally {
        if (!done) {
          connection.rollback();
        }
      }
    }
  }

  private static void add(Connection connection, String account, long amount) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update account set amount = amount + ? where name = ?")) {
      update.setLong(1, amount);
      update.setString(2, account);
      if (update.executeUpdate() == 0) {
        throw new SQLException("no account " + account);
      }
    }
  }

  private static void note(Connection connection, String from, String to, long amount)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into entry (sender, receiver, amount) values (?, ?, ?)")) {
      insert.setString(1, from);
      insert.setString(2, to);
      insert.setLong(3, amount);
      insert.executeUpdate();
    }
  }

  /** What is on an account: in the caller's transaction, or in one of its own if that is null. */
  long balance(Connection given, String account) throws SQLException {
    boolean own = given == null;
    Connection connection = own ? source.getConnection() : given;
    try (PreparedStatement select =
        connection.prepareStatement("select amount from account where name = ?")) {
      select.setString(1, account);
      try (ResultSet rows = select.executeQuery()) {
        if (!rows.next()) {
          throw new SQLException("no account " + account);
        }
        return rows.getLong(1);
      }
    } finally {
      if (own) {
        connection.close();
      }
    }
  }

  /** Pays into accounts, all or none; each payment is noted as an entry, if wished. */
  void pay(Map<String, Long> amounts, boolean noted) throws SQLException {
    try (Connection connection = begin();
        PreparedStatement update =
            connection.prepareStatement("update account set amount = amount + ? where name = ?")) {
      PreparedStatement insert = null;
      if (noted) {
        insert = connection.prepareStatement("insert into entry (receiver, amount) values (?, ?)");
      }
      try {
        for (Map.Entry<String, Long> payment : amounts.entrySet()) {
          update.setLong(1, payment.getValue());
          update.setString(2, payment.getKey());
          update.executeUpdate();
          if (noted) {
            insert.setString(1, payment.getKey());
            insert.setLong(2, payment.getValue());
            insert.executeUpdate();
          }
        }
        connection.commit();
      } finally {
        if (noted) {
          insert.close();
        }
      }
    }
  }

  /** The entries of an account, oldest first. */
  List<String> entries(String account) throws SQLException {
    List<String> lines = new ArrayList<>();
    Connection connection = null;
    PreparedStatement select = null;
    try {
      connection = source.getConnection();
      select =
          connection.prepareStatement(
              "select sender, amount from entry where receiver = ? order by id");
      select.setString(1, account);
      ResultSet rows = select.executeQuery(); // closed with its statement
      while (rows.next()) {
        lines.add(Objects.requireNonNullElse(rows.getString(1), "bank") + ": " + rows.getLong(2));
      }
      return lines;
    } finally {
      try {
        if (select != null) {
          select.close();
        }
      } finally {
        if (connection != null) {
          connection.close();
        }
      }
    }
  }
}
