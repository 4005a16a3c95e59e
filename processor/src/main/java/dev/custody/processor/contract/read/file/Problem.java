package dev.custody.processor.contract.read.file;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.Optional;

/**
 * Something wrong with a contract file.
 *
 * @param file the file's name
 * @param line the line, from 1; 0 where the whole file is meant
 * @param message one sentence: what is wrong, with the accepted spelling where there is one
 * @param isError whether it fails the build; otherwise it is a warning
 * @param place where it stands, so that the compiler can show the line; empty where the file has no
 *     tree there
 */
public record Problem(
    String file, int line, String message, boolean isError, Optional<Place> place) {
  /**
   * A place in a parsed contract file.
   *
   * @param unit the file
   * @param tree the tree in it
   */
  public record Place(CompilationUnitTree unit, Tree tree) {}

  /** The same, of a file that the user cannot mend. */
  Problem asWarning() {
    return new Problem(file, line, message, false, place);
  }

  /** An error at no place of its own, such as a file that cannot be read. */
  static Problem ofFile(String file, String message) {
    return new Problem(file, 0, message, true, Optional.empty());
  }
}
