package demo;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection that is lent by a pool, until this is closed. Confined to one thread. */
final class Lease implements AutoCloseable {
  private final Pool pool;
  private Connection connection;

  Lease(Pool pool, Connection connection) {
    this.pool = pool;
    this.connection = connection;
  }

  /** What is lent: it is the pool's, and not to be closed. */
  Connection connection() {
    if (connection == null) {
      throw new IllegalStateException("was given back");
    }
    return connection;
  }

  /** Gives the connection back; a second time does nothing. */
  @Override
  public void close() throws SQLException {
    Connection lent = connection;
    connection = null;
    if (lent != null) {
      pool.giveBack(lent);
    }
  }
}
