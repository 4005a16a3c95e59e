package dev.custody.catalogue;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {
  @TempDir Path folder;

  @Test
  void theSameCatalogueGivesTheSameBytes() throws IOException {
    Path one = folder.resolve("one");
    Path other = folder.resolve("other");
    Main.main(new String[] {one.toString()});
    Main.main(new String[] {other.toString()});
    assertThat(Files.mismatch(table(one), table(other))).isEqualTo(-1);
  }

  @Test
  void aTableThatIsThereIsLeftAlone() throws IOException {
    Main.main(new String[] {folder.toString()});
    FileTime before = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(table(folder), before);
    Main.main(new String[] {folder.toString()});
    assertThat(Files.getLastModifiedTime(table(folder))).isEqualTo(before);

    Files.writeString(table(folder), "old");
    Main.main(new String[] {folder.toString()});
    assertThat(Files.readString(table(folder))).contains("class KernelTable");
  }

  @Test
  void theCatalogueIsWhole() throws IOException {
    Catalogue catalogue = Main.catalogue();
    assertThat(catalogue.functions().stream().filter(f -> !f.prototype().isEmpty()).count())
        .isEqualTo(203);
    assertThat(catalogue.kinds().stream().filter(ProgramKind::isType).count()).isEqualTo(32);
  }

  private static Path table(Path root) {
    return root.resolve("dev/custody/processor/contract/kernel/KernelTable.java");
  }
}
