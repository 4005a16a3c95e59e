package javax.sql;

interface DataSource {
  @MaySleep
  java.sql.Connection getConnection();

  @MaySleep
  java.sql.Connection getConnection(String username, String password);
}

interface PooledConnection {
  @MaySleep
  java.sql.Connection getConnection();
}

interface ConnectionPoolDataSource {
  @MaySleep
  PooledConnection getPooledConnection();

  @MaySleep
  PooledConnection getPooledConnection(String user, String password);
}

interface XADataSource {
  @MaySleep
  XAConnection getXAConnection();

  @MaySleep
  XAConnection getXAConnection(String user, String password);
}
