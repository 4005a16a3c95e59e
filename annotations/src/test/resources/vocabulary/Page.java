package vocabulary;

import dev.custody.annotations.Acquires;
import dev.custody.annotations.Of;
import dev.custody.annotations.Refcounted;
import dev.custody.annotations.Releases;

@Refcounted
public interface Page {
  @Acquires(Of.RECEIVER)
  Page retain();

  @Releases
  void release();

  int size();
}
