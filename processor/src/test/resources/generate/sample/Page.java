package sample;

import dev.custody.annotations.Refcounted;
import dev.custody.annotations.Releases;

/** A reference that says when it is released, and may fail to be. */
@Refcounted
public class Page implements Comparable<Page> {
  private final String name;

  Page(String name) {
    this.name = name;
  }

  @Releases
  public void release() {
    Destruction.log(name);
    if (name.startsWith("bad")) {
      throw new IllegalStateException(name);
    }
  }

  @Override
  public int compareTo(Page other) {
    return name.compareTo(other.name);
  }
}
