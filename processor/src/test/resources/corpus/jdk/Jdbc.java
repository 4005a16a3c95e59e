package corpus.jdk;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Connections, statements, result sets. */
final class Jdbc {
  static int countLeaking(DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    Statement statement = connection.createStatement(); // finds reference-leak
    ResultSet rows = statement.executeQuery("select count(*) from t"); // finds reference-leak
    rows.next();
    return rows.getInt(1); // finds reference-leak
  }

  static int count(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from t")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** A statement closes its result sets. */
  static int countWithoutClosingTheRows(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      ResultSet rows = statement.executeQuery("select count(*) from t");
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  static Optional<String> nameLeaking(Connection connection, int id) throws SQLException {
    PreparedStatement statement = connection.prepareStatement("select name from t where id = ?");
    statement.setInt(1, id); // finds reference-leak
    try (ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty(); // finds reference-leak
    }
  }

  static Optional<String> name(Connection connection, int id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select name from t where id = ?")) {
      statement.setInt(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    }
  }

  static void transactionLeaking(String url, String update) throws SQLException {
    Connection connection = DriverManager.getConnection(url);
    try {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(update);
      }
      connection.commit();
    } catch (SQLException e) {
      connection.rollback(); // finds reference-leak
      throw e;
    }
    connection.close();
  }

  static void transaction(String url, String update) throws SQLException {
    Connection connection = DriverManager.getConnection(url);
    try {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(update);
      }
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.close();
    }
  }

  /** What could not be closed may still be rolled back. */
  static void closedInside(Connection lent, String update) throws SQLException {
    Statement statement = lent.createStatement();
    try {
      statement.executeUpdate(update);
      statement.close();
    } catch (SQLException e) {
      try {
        statement.cancel();
      } finally {
        statement.close();
      }
      throw e;
    }
  }

  static void closedInsideLeaking(Connection lent, String update) throws SQLException {
    Statement statement = lent.createStatement();
    try {
      statement.executeUpdate(update);
      statement.close();
    } catch (SQLException e) {
      statement.cancel(); // finds reference-leak
      throw e;
    }
  }

  static void oldStyle(DataSource source, String update) {
    Connection connection = null;
    Statement statement = null;
    try {
      connection = source.getConnection();
      statement = connection.createStatement();
      statement.executeUpdate(update);
    } catch (SQLException e) {
      System.err.println(e.getMessage());
    } finally {
      if (statement != null) {
        try {
          statement.close();
        } catch (SQLException e) {
          // Nothing to be done.
        }
      }
      if (connection != null) {
        try {
          connection.close();
        } catch (SQLException e) {
          // Nothing to be done.
        }
      }
    }
  }

  static void oldStyleLeaking(DataSource source, String update) throws SQLException {
    Connection connection = null;
    Statement statement = null;
    try {
      connection = source.getConnection();
      statement = connection.createStatement();
      statement.executeUpdate(update);
    } finally {
      if (statement != null) {
        statement.close(); // finds reference-leak
      }
      if (connection != null) {
        connection.close();
      }
    }
  }

  static Connection configuredLeaking(DataSource source) throws SQLException {
    Connection connection = source.getConnection("app", "secret");
    connection.setReadOnly(true); // finds reference-leak
    return connection;
  }

  static Connection configured(DataSource source) throws SQLException {
    Connection connection = source.getConnection("app", "secret");
    try {
      connection.setReadOnly(true);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  static List<String> namesLeaking(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    CallableStatement call = connection.prepareCall("{call names()}");
    ResultSet rows = call.executeQuery(); // finds reference-leak
    while (rows.next()) {
      names.add(rows.getString(1));
    }
    rows.close();
    return names; // finds reference-leak
  }

  static List<String> names(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (CallableStatement call = connection.prepareCall("{call names()}");
        ResultSet rows = call.executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  /** What a result set knows of its statement is lent. */
  static String url(ResultSet rows) throws SQLException {
    return rows.getStatement().getConnection().getMetaData().getURL();
  }

  static void closedThroughTheRows(ResultSet rows) throws SQLException {
    Statement statement = rows.getStatement();
    rows.close();
    statement.close();
  }

  static void batchLeaking(Connection connection, List<Integer> ids) throws SQLException {
    for (int id : ids) {
      PreparedStatement statement = connection.prepareStatement("delete from t where id = ?");
      statement.setInt(1, id); // finds reference-leak
      statement.addBatch();
      statement.executeBatch();
    } // finds reference-leak
  }

  static void batch(Connection connection, List<Integer> ids) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("delete from t where id = ?")) {
      for (int id : ids) {
        statement.setInt(1, id);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  static boolean pingLeaking(DataSource source) {
    try {
      Connection connection = source.getConnection();
      if (!connection.isValid(1)) {
        return false; // finds reference-leak
      }
      connection.close();
      return true;
    } catch (SQLException e) { // finds reference-leak
      return false;
    }
  }

  static boolean ping(DataSource source) {
    try (Connection connection = source.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  static void usedAfterClose(DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    connection.close();
    connection.commit(); // finds use-after-release
  }

  /** Correlated conditions: the connection is closed by whoever opened it. */
  static void insert(DataSource source, Connection given, String update) throws SQLException {
    boolean own = given == null;
    Connection connection = own ? source.getConnection() : given;
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(update);
    } finally {
      if (own) {
        connection.close();
      }
    }
  }

  static void insertLeaking(DataSource source, Connection given, String update)
      throws SQLException {
    boolean own = given == null;
    Connection connection = own ? source.getConnection() : given;
    try (Statement statement = connection.createStatement()) { // finds reference-leak
      statement.executeUpdate(update);
    }
    if (own) {
      connection.close();
    }
  }
}
