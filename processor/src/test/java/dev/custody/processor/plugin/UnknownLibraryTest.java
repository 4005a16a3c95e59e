package dev.custody.processor.plugin;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resources of a library that nobody has described, on the class path without its sources. */
final class UnknownLibraryTest {
  private static final String FONTS =
      """
      package acme;

      public class Fonts implements AutoCloseable {
        public Fonts(String file) {}

        public Font byName(String name) {
          return new Font();
        }

        public int size() {
          return 0;
        }

        public void close() {}

        public static final class Font implements AutoCloseable {
          public void close() {}
        }
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void compileTheLibrary() {
    assertThat(
            new Javac(folder.resolve("lib"))
                .source("Fonts.java", FONTS)
                .withNothingFound()
                .run()
                .success())
        .isTrue();
  }

  private String messages(String method) {
    return new Javac(folder.resolve("user"))
        .source("A.java", "import acme.Fonts; class A { " + method + " }")
        .with("-classpath", folder.resolve("lib/classes").toString())
        .withCustody()
        .run()
        .text();
  }

  @Test
  void partThatIsReturnedMayNeedTheWhole() {
    assertThat(
            messages(
                """
                Fonts.Font font(String file) {
                  Fonts fonts = new Fonts(file);
                  Fonts.Font font = fonts.byName("a");
                  if (font == null) {
                    fonts.close();
                  }
                  return font;
                }
                """))
        .isEmpty();
  }

  @Test
  void numberIsNoPart() {
    assertThat(
            messages(
                """
                int size(String file) {
                  Fonts fonts = new Fonts(file);
                  return fonts.size();
                }
                """))
        .contains("reference-leak");
  }

  @Test
  void partThatIsOnlyUsedDoesNotExcuseTheWhole() {
    assertThat(
            messages(
                """
                boolean has(String file) {
                  Fonts fonts = new Fonts(file);
                  Fonts.Font font = fonts.byName("a");
                  return font != null;
                }
                """))
        .contains("reference-leak");
  }
}
