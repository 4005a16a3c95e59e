package demo;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.custody.annotations.Owning;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** Lends connections, and never opens more than so many of them. */
final class Pool implements AutoCloseable {
  private final DataSource source;
  private final int size;
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  @GuardedBy("lock")
  private final Deque<Connection> idle = new ArrayDeque<>();

  /** How many are lent, or about to be. */
  @GuardedBy("lock")
  private int lent;

  @GuardedBy("lock")
  private boolean isClosed;

  Pool(DataSource source, int size) {
    this.source = source;
    this.size = size;
  }

  /** A connection, as soon as there is one. The caller closes the lease to give it back. */
  @Owning
  Lease lend(long time, TimeUnit unit) throws SQLException, InterruptedException {
    Connection connection = waitForIdle(unit.toNanos(time));
    if (connection == null) {
      connection = connect();
    }
    return new Lease(this, connection);
  }

  /** Takes an idle connection, or null for the right to open a new one. */
  private Connection waitForIdle(long nanos) throws SQLException, InterruptedException {
    lock.lock();
    try {
      while (!isClosed && idle.isEmpty() && lent == size) {
        if (nanos <= 0) {
          throw new SQLException("no connection is given back");
        }
        nanos = changed.awaitNanos(nanos);
      }
      if (isClosed) {
        throw new SQLException("the pool is closed");
      }
      lent++;
      return idle.poll();
    } finally {
      lock.unlock();
    }
  }

  /** Opens a connection, without the lock: that may take long. */
  private Connection connect() throws SQLException {
    boolean isConnected = false;
    try {
      Connection connection = source.getConnection();
      isConnected = true;
      return connection;
    } finally {
      if (!isConnected) {
        forget();
      }
    }
  }

  /** Nothing came of what was about to be lent. */
  private void forget() {
    lock.lock();
    try {
      lent--;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Takes back what was lent: for the next one, or to be closed. */
  void giveBack(@Owning Connection connection) throws SQLException {
    boolean isUsable = false;
    try {
      isUsable = connection.isValid(1);
    } finally {
      if (!keeps(connection, isUsable)) {
        connection.close();
      }
    }
  }

  private boolean keeps(Connection connection, boolean isUsable) {
    lock.lock();
    try {
      lent--;
      changed.signal();
      boolean isKept = isUsable && !isClosed;
      if (isKept) {
        idle.push(connection);
      }
      return isKept;
    } finally {
      lock.unlock();
    }
  }

  /** Closes what is idle; what is still lent is closed when it is given back. */
  @Override
  public void close() throws SQLException {
    List<Connection> rest = new ArrayList<>();
    lock.lock();
    try {
      isClosed = true;
      changed.signalAll();
      for (Connection next = idle.poll(); next != null; next = idle.poll()) {
        rest.add(next);
      }
    } finally {
      lock.unlock();
    }
    closeAll(rest);
  }

  /** Closes each of them, also if another fails. */
  private static void closeAll(List<Connection> connections) throws SQLException {
    SQLException failure = null;
    for (Connection connection : connections) {
      try {
        connection.close();
      } catch (SQLException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
