package dev.custody.processor.plugin;

import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.custody.processor.contract.read.check.Contradiction;
import dev.custody.processor.contract.read.check.DeclarationChecks;
import dev.custody.processor.contract.read.names.Dotted;
import dev.custody.processor.frontend.Messages;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * The check of the declarations of one top-level class and its member classes. What contradicts
 * itself is an error of the user's set-up: reported at its place, whatever the options say, while
 * the bodies are checked all the same.
 */
final class Declarations {
  private static final String ANNOTATIONS = "dev.custody.annotations.";

  private final Trees trees;
  private final DeclarationChecks checks;
  private final Messages messages;

  Declarations(Trees trees, DeclarationChecks checks, Messages messages) {
    this.trees = trees;
    this.checks = checks;
    this.messages = messages;
  }

  /** Checks a class, if its file imports our annotations: most do not, and cost nothing then. */
  void check(TypeElement type, TreePath declaration) {
    checks.ofPackage(type).forEach(this::report);
    for (ImportTree imported : declaration.getCompilationUnit().getImports()) {
      if (isOurs(imported)) {
        check(type);
        return;
      }
    }
  }

  private void check(TypeElement type) {
    checks.of(type).forEach(this::report);
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::check);
  }

  private void report(Contradiction contradiction) {
    TreePath place = trees.getPath(contradiction.element());
    String message = "[custody:contract] " + contradiction.message();
    if (place == null) {
      messages.print(Diagnostic.Kind.ERROR, message);
    } else {
      messages.print(Diagnostic.Kind.ERROR, message, place.getLeaf(), place.getCompilationUnit());
    }
  }

  private static boolean isOurs(ImportTree imported) {
    return Dotted.of(imported.getQualifiedIdentifier()).startsWith(ANNOTATIONS);
  }
}
