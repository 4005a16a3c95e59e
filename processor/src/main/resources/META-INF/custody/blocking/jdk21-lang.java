// What blocks, of later releases.
package java.lang;

import java.time.Duration;

class Thread {
  @MaySleep
  void sleep(Duration duration);

  @MaySleep
  boolean join(Duration duration);
}
