package demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;

/** Eight threads share three connections. */
final class Main {
  public static void main(String[] arguments) throws SQLException, InterruptedException {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:pool");
    try (Connection observer = source.getConnection()) {
      try (Statement statement = observer.createStatement()) {
        statement.execute("create table hits (number bigint)");
        statement.execute("insert into hits values (0)");
      }
      try (Pool pool = new Pool(source, 3)) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          threads.add(new Thread(() -> hit(pool, 100)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
          thread.join();
        }
        System.out.println("hits: " + ask(observer, "select number from hits"));
        System.out.println("connections, never more than three: " + (sessions(observer) - 1 <= 3));
      }
      System.out.println("connections, the pool being closed: " + (sessions(observer) - 1));
    }
  }

  private static void hit(Pool pool, int times) {
    for (int i = 0; i < times; i++) {
      try (Lease lease = pool.lend(1, TimeUnit.MINUTES)) {
        hit(lease.connection());
      } catch (SQLException | InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static void hit(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("update hits set number = number + 1");
    }
  }

  private static long sessions(Connection observer) throws SQLException {
    return ask(observer, "select count(*) from information_schema.sessions");
  }

  private static long ask(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
