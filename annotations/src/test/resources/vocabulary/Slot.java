package vocabulary;

import dev.custody.annotations.Exchanges;

public interface Slot {
  @Exchanges
  Page swap(Page page);
}
