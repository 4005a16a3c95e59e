package javax.sql;

import java.sql.Connection;

interface DataSource {
  @Acquires
  @MaySleep
  Connection getConnection();

  @Acquires
  @MaySleep
  Connection getConnection(String username, String password);
}
