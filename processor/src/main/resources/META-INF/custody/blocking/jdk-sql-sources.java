package javax.sql;

interface DataSource {
  @MaySleep
  java.sql.Connection getConnection();

  @MaySleep
  java.sql.Connection getConnection(String username, String password);
}
