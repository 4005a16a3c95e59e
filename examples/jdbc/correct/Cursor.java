package demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The entries of the ledger one after the other, without all of them in memory. */
final class Cursor implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement entries;
  private final ResultSet rows;

  Cursor(DataSource source, long atLeast) throws SQLException {
    Connection connection = source.getConnection();
    PreparedStatement entries = null;
    boolean opened = false;
    try {
      entries =
          connection.prepareStatement(
              "select sender, receiver, amount from entry where amount >= ? order by id");
      entries.setFetchSize(100);
      entries.setLong(1, atLeast);
      this.rows = entries.executeQuery();
      this.entries = entries;
      this.connection = connection;
      opened = true;
    } finally {
      if (!opened) {
        closeBoth(entries, connection);
      }
    }
  }

  /** The next entry, or null. */
  String next() throws SQLException {
    return rows.next()
        ? rows.getString(1) + " -> " + rows.getString(2) + ": " + rows.getLong(3)
        : null;
  }

  @Override
  public void close() throws SQLException {
    closeBoth(entries, connection);
  }

  /** Closes the connection even if the statement fails to close. */
  private static void closeBoth(PreparedStatement statement, Connection connection)
      throws SQLException {
    try {
      if (statement != null) {
        statement.close();
      }
    } finally {
      connection.close();
    }
  }
}
