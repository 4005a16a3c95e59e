package dev.custody.processor.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * The contract files that the option {@code contracts} names, and what is wrong with it.
 *
 * @param files a folder's files by name, in the order of the option
 * @param problems one message for each path that cannot be read
 */
record ContractPaths(List<JavaFileObject> files, List<String> problems) {
  /** The files below some paths. */
  static ContractPaths of(List<Path> given) {
    List<Path> found = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path path : given) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> all = Files.walk(path)) {
          List<Path> inside =
              all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
          found.addAll(inside);
          if (inside.isEmpty()) {
            problems.add("contract folder `" + path + "` holds no .java file");
          }
        } catch (IOException | java.io.UncheckedIOException unreadable) {
          problems.add("contract folder `" + path + "` cannot be read: " + unreadable.getMessage());
        }
      } else if (Files.isReadable(path)) {
        found.add(path);
      } else {
        problems.add(
            "contract file `"
                + path
                + "` "
                + (Files.exists(path) ? "cannot be read" : "does not exist, looked for in ")
                + (Files.exists(path) ? "" : path.toAbsolutePath().getParent()));
      }
    }
    return new ContractPaths(objects(found), problems);
  }

  private static List<JavaFileObject> objects(List<Path> paths) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<JavaFileObject> objects = new ArrayList<>();
    if (compiler != null && !paths.isEmpty()) {
      compiler
          .getStandardFileManager(null, null, null)
          .getJavaFileObjectsFromPaths(paths)
          .forEach(objects::add);
    }
    return objects;
  }
}
