package demo;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;

/** What Netty's leak detector finds, with every buffer watched. */
final class Leaks {
  private static final int ROUNDS = 5;

  private static final Logger LOG = Logger.getLogger(ResourceLeakDetector.class.getName());

  private final Queue<String> found = new ConcurrentLinkedQueue<>();

  void watch() {
    LOG.setUseParentHandlers(false); // it shall tell us, and not the console
    ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
    ByteBufUtil.setLeakListener((type, records) -> found.add("LEAK of a " + type + records));
  }

  void forget() {
    found.clear();
  }

  /** The leaks since then; one shows when it is collected and another buffer is made. */
  String found() throws InterruptedException {
    for (int i = 0; i < ROUNDS && found.isEmpty(); i++) {
      System.gc();
      Thread.sleep(10);
      PooledByteBufAllocator.DEFAULT.buffer().release();
    }
    ByteBufUtil.setLeakListener(null);
    return String.join("\n", found);
  }
}
