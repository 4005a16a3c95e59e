package dev.custody.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.palantir.javapoet.JavaFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the table into a folder of generated sources. */
public final class Main {
  private static final String FILE = "kernel.tsv";

  private Main() {}

  /**
   * Writes the table. A file that says the same already is left alone, lest everything is compiled
   * again.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws IOException {
    JavaFile table = new TableGenerator(catalogue()).file();
    Path file =
        Path.of(arguments[0])
            .resolve(table.packageName().replace('.', '/'))
            .resolve(table.typeSpec().name() + ".java");
    String text = table.toString();
    if (!Files.exists(file) || !Files.readString(file, UTF_8).equals(text)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, UTF_8);
    }
  }

  /** The catalogue that this module carries. */
  static Catalogue catalogue() throws IOException {
    try (InputStream in = Main.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("no resource " + FILE);
      }
      return CatalogueFile.read(new BufferedReader(new InputStreamReader(in, UTF_8)));
    }
  }
}
