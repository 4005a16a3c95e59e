package dev.custody.processor.rule.reference;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class TypeMismatchTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        @MustRelease("burn") static class Film { void burn() {} }
        @MustRelease("shred") static class Sheet { void shred() {} }
        @Kptr Film film;
        @Exchanges("film") @MayBeNull native Film swap(@Owning @MayBeNull Object next);

        void publish() {
          Film old = swap(new Sheet()); // finds type-mismatch
          if (old != null) {
            old.burn();
          }
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        @MustRelease("burn") static class Film { void burn() {} }
        @MustRelease("shred") static class Sheet { void shred() {} }
        @Kptr Film film;
        @Exchanges("film") @MayBeNull native Film swap(@Owning @MayBeNull Object next);

        void publish() {
          Film old = swap(new Film());
          if (old != null) {
            old.burn();
          }
        }
        """);
  }
}
