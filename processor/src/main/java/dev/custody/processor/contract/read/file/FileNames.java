package dev.custody.processor.contract.read.file;

import java.net.URI;
import javax.tools.FileObject;

/** The names of contract files, as messages show them. */
final class FileNames {
  private static final String SUFFIX = ".java";

  private FileNames() {}

  /** The last part of a file's location: {@code pool.java}. */
  static String of(FileObject file) {
    URI uri = file.toUri();
    String path = uri.getPath() == null ? uri.toString() : uri.getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The name by which a contract refers to its file: {@code pool}. */
  static String contract(FileObject file) {
    String name = of(file);
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }
}
