// What blocks, of later releases.
package java.util.concurrent;

interface ExecutorService {
  @MaySleep
  void close();
}
