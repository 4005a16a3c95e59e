package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pool lends each connection to one at a time, and closes all of them in the end. */
@Timeout(60)
final class PoolTest {
  private static final int SIZE = 3;

  private final JdbcDataSource source = new JdbcDataSource();
  private final Pool pool = new Pool(source, SIZE);
  private Connection observer;

  @BeforeEach
  void create() throws SQLException {
    source.setURL("jdbc:h2:mem:pool-test");
    observer = source.getConnection();
  }

  @AfterEach
  void nothingIsLeftOpen() throws SQLException {
    try (Connection last = observer) {
      pool.close();
      assertEquals(0, open(last));
    }
  }

  /** How many connections there are, but for the one that asks. */
  private static int open(Connection observer) throws SQLException {
    try (Statement statement = observer.createStatement();
        ResultSet rows =
            statement.executeQuery("select count(*) from information_schema.sessions")) {
      rows.next();
      return rows.getInt(1) - 1;
    }
  }

  private Lease lend() throws SQLException, InterruptedException {
    return pool.lend(0, TimeUnit.SECONDS);
  }

  @Test
  void connectionIsLentAgain() throws Exception {
    Connection first;
    try (Lease lease = lend()) {
      first = lease.connection();
    }
    try (Lease lease = lend()) {
      assertSame(first, lease.connection());
      assertEquals(1, open(observer));
    }
  }

  @Test
  void brokenConnectionIsNotLentAgain() throws Exception {
    try (Lease lease = lend()) {
      lease.connection().close();
    }
    try (Lease lease = lend()) {
      assertTrue(lease.connection().isValid(1));
    }
  }

  @Test
  void leaseThatIsClosedTwiceGivesBackOnce() throws Exception {
    Lease lease = lend();
    lease.close();
    lease.close();
    try (Lease one = lend();
        Lease other = lend()) {
      assertNotSame(one.connection(), other.connection());
    }
  }

  @Test
  void noMoreThanItsSizeIsLent() throws Exception {
    try (Lease one = lend();
        Lease two = lend();
        Lease three = lend()) {
      assertThrows(SQLException.class, () -> pool.lend(1, TimeUnit.MILLISECONDS).close());
      assertEquals(SIZE, open(observer));
    }
  }

  @Test
  void failureToConnectIsNotCounted() throws Exception {
    String url = source.getURL();
    source.setURL("jdbc:h2:tcp://none");
    for (int i = 0; i <= SIZE; i++) {
      assertThrows(SQLException.class, () -> lend().close());
    }
    source.setURL(url);
    lend().close();
  }

  @Test
  void closedPoolLendsNothingAndClosesWhatComesBack() throws Exception {
    try (Lease lease = lend()) {
      pool.close();
      assertThrows(SQLException.class, () -> lend().close());
      assertTrue(lease.connection().isValid(1));
    }
    assertEquals(0, open(observer));
  }

  @Test
  void whoWaitsIsToldThatThePoolIsClosed() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (Lease one = lend();
        Lease two = lend();
        Lease three = lend()) {
      Future<SQLException> refused =
          executor.submit(
              () -> assertThrows(SQLException.class, () -> pool.lend(1, TimeUnit.MINUTES).close()));
      pool.close();
      assertEquals("the pool is closed", refused.get(1, TimeUnit.MINUTES).getMessage());
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void connectionsAreNeverShared() throws Exception {
    int workers = 8;
    AtomicInteger using = new AtomicInteger();
    ExecutorService executor = Executors.newFixedThreadPool(workers);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        done.add(
            executor.submit(
                () -> {
                  for (int round = 0; round < 500; round++) {
                    try (Lease lease = pool.lend(1, TimeUnit.MINUTES)) {
                      assertTrue(using.incrementAndGet() <= SIZE);
                      assertTrue(lease.connection().getAutoCommit());
                      using.decrementAndGet();
                    }
                  }
                  return null;
                }));
      }
      for (Future<?> each : done) {
        each.get(1, TimeUnit.MINUTES);
      }
    } finally {
      executor.shutdownNow();
    }
    assertTrue(open(observer) <= SIZE);
  }
}
