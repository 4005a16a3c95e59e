package dev.custody.processor.plugin;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

/** Static fields that are annotated {@code @Owning}: they hold something whenever a method runs. */
final class StaticFieldsTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void isReleasedBeforeItIsOverwritten() {
    custody.pair(
        """
        @Owning private static Page current;

        static void turn(Pool pool) {
          current = pool.take(); // finds overwritten-reference
        }
        """,
        "current = pool.take();",
        "if (current != null) { current.release(); } current = pool.take();");
  }

  @Test
  void mayBeReleasedUnderItsOldName() {
    custody.check(
        """
        @Owning private static Page current;

        static void turn(Pool pool) {
          Page old = current;
          current = pool.take();
          if (old != null) {
            old.release();
          }
        }
        """);
  }

  @Test
  void nullIsAnotherValueToo() {
    custody.pair(
        """
        @Owning private static Page current;

        static void clear() {
          current = null; // finds overwritten-reference
        }
        """,
        "current = null;",
        "current.release(); current = null;");
  }

  @Test
  void lazyInitialisationOverwritesNothing() {
    custody.check(
        """
        @Owning private static Page current;

        static Page get(Pool pool) {
          if (current == null) {
            current = pool.take();
          }
          return current;
        }
        """);
  }

  @Test
  void instanceMethodsOverwriteThemAsWell() {
    custody.pair(
        """
        @Owning private static Page current;

        void turn(Pool pool) {
          current = pool.take(); // finds overwritten-reference
        }
        """,
        "current = pool.take();",
        "current.release(); current = pool.take();");
  }

  @Test
  void theStaticInitialiserFillsThem() {
    custody.check(
        """
        @Owning private static Page current = null;

        static {
          current = start();
        }

        @Owning private static Page start() {
          return null;
        }
        """);
  }
}
