package dev.custody.linkage;

import java.io.IOException;
import java.nio.file.Path;

/** Links the class files of a folder in place. A second run finds nothing left to do. */
public final class Main {
  private Main() {}

  /**
   * Links all classes below a folder.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws IOException {
    ClassFolder folder = new ClassFolder(Path.of(arguments[0]));
    for (String name : folder.names()) {
      new ClassLinker(folder, name).link();
    }
    folder.write();
  }
}
