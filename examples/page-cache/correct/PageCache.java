package demo;

import dev.custody.annotations.Acquires;
import dev.custody.annotations.Of;
import dev.custody.annotations.Refcounted;
import dev.custody.annotations.Releases;
import dev.custody.runtime.RefCount;
import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Pages of a file, off the heap, shared by all readers and given back with the last reference. */
final class PageCache {
  private final ConcurrentMap<Long, Page> pages = new ConcurrentHashMap<>();

  /** The page of a number, with one more reference for the caller. */
  @Acquires
  Page fetch(long number) {
    return pages.computeIfAbsent(number, Page::new).retain();
  }

  /** Fetches, sums and compares two pages. */
  public static void main(String[] arguments) {
    PageCache cache = new PageCache();
    System.out.println("checksum of page 3: " + cache.checksum(3));
    System.out.println("pages 3 and 4 are the same: " + cache.same(3, 4));
  }

  /** The sum of a page's bytes, or -1 if the page is stale. */
  long checksum(long number) {
    Page page = fetch(number);
    if (page.isStale()) {
      page.release();
      return -1;
    }
    long sum = page.sum();
    page.release();
    return sum;
  }

  /** Whether two pages have the same sum, and one that is not 0. */
  boolean same(long first, long second) {
    Page left = fetch(first);
    Page right = fetch(second);
    boolean same = left.sum() == right.sum() && left.sum() != 0;
    right.release();
    left.release();
    return same;
  }
}

/** One page: a piece of memory that the garbage collector does not look after. */
@Refcounted
final class Page {
  private final RefCount references = RefCount.of(1);
  private final ByteBuffer memory = ByteBuffer.allocateDirect(64);
  private final long number;
  private volatile boolean stale;

  Page(long number) {
    this.number = number;
    memory.putLong(0, number);
  }

  @Acquires(Of.RECEIVER)
  Page retain() {
    references.acquire();
    return this;
  }

  @Releases
  void release() {
    if (references.release()) {
      stale = true;
    }
  }

  boolean isStale() {
    return stale;
  }

  long sum() {
    long sum = 0;
    for (int i = 0; i < memory.capacity(); i++) {
      sum += memory.get(i);
    }
    return sum;
  }

  @Override
  public String toString() {
    return "page " + number;
  }
}
