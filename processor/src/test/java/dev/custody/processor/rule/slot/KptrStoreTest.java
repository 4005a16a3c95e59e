package dev.custody.processor.rule.slot;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class KptrStoreTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        @Kptr Page current;

        void publish(Pool pool) {
          current = pool.take(); // finds kptr-store
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        @Kptr Page current;

        @Exchanges("current") @MayBeNull native Page swap(@Owning @MayBeNull Page next);

        void publish(Pool pool) {
          Page old = swap(pool.take());
          if (old != null) {
            old.release();
          }
        }
        """);
  }
}
