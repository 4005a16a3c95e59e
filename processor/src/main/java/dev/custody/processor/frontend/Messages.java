package dev.custody.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;

/** The compiler's own messages, at any character of a source file or at none. */
public final class Messages {
  private final Trees trees;

  /** Messages of the compilation that the trees belong to. */
  public Messages(Trees trees) {
    this.trees = trees;
  }

  /**
   * A message at a place.
   *
   * @param kind how much it counts
   * @param offset of the character it points to, counted in UTF-16 units from 0
   * @param text its lines; the compiler puts the source line between the first and the second
   */
  public record Message(Diagnostic.Kind kind, int offset, String text) {}

  /**
   * Prints messages about one file, in the order given.
   *
   * @param declaration where the messages go if the runtime has no compiler to mark offsets with
   */
  public void print(TreePath declaration, List<Message> messages) {
    CompilationUnitTree unit = declaration.getCompilationUnit();
    Map<Integer, Marker> markers = Marker.at(messages.stream().map(Message::offset).toList());
    for (Message message : messages) {
      Marker marker = markers.get(message.offset());
      trees.printMessage(
          message.kind(),
          message.text(),
          marker == null ? declaration.getLeaf() : marker.declaration(),
          unit);
    }
  }

  /** Prints a message at a tree, which may come from another parse. */
  public void print(Diagnostic.Kind kind, String text, Tree tree, CompilationUnitTree unit) {
    trees.printMessage(kind, text, tree, unit);
  }

  /** Prints a message that is about no file, such as one about the options. */
  public void print(Diagnostic.Kind kind, String text) {
    for (Marker marker : Marker.at(List.of(0)).values()) {
      trees.printMessage(kind, text, marker.nowhere(), marker.unit());
    }
  }
}
