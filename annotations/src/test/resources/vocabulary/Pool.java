package vocabulary;

import dev.custody.annotations.Acquires;
import dev.custody.annotations.MayBeNull;

public interface Pool {
  @Acquires
  Page take();

  @Acquires
  @MayBeNull
  Page poll();
}
