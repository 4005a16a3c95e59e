package java.sql;

class DriverManager {
  @MaySleep
  Connection getConnection(String url);

  @MaySleep
  Connection getConnection(String url, String user, String password);

  @MaySleep
  Connection getConnection(String url, java.util.Properties info);
}

interface Connection {
  @MaySleep
  void commit();

  @MaySleep
  void rollback();

  @MaySleep
  PreparedStatement prepareStatement(String sql);
}

interface Statement {
  @MaySleep
  boolean execute(String sql);

  @MaySleep
  ResultSet executeQuery(String sql);

  @MaySleep
  int executeUpdate(String sql);

  @MaySleep
  int[] executeBatch();
}

interface PreparedStatement {
  @MaySleep
  boolean execute();

  @MaySleep
  ResultSet executeQuery();

  @MaySleep
  int executeUpdate();
}

interface ResultSet {
  @MaySleep
  boolean next();
}
