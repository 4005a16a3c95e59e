// What of java.util reads from where it was told to, and may wait for that.
package java.util;

class Scanner {
  @MaySleep
  boolean hasNext();

  @MaySleep
  boolean hasNextLine();

  @MaySleep
  boolean hasNextInt();

  @MaySleep
  boolean hasNextLong();

  @MaySleep
  boolean hasNextDouble();

  @MaySleep
  String next();

  @MaySleep
  String nextLine();

  @MaySleep
  int nextInt();

  @MaySleep
  long nextLong();

  @MaySleep
  double nextDouble();

  @MaySleep
  boolean nextBoolean();
}
