package dev.custody.processor.contract.read.names;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import dev.custody.processor.frontend.Symbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** What names mean in one file: its imports, its package, {@code java.lang}. Keeps no tree. */
public final class Imports {
  private final Map<String, String> single = new LinkedHashMap<>();
  private final List<String> packages = new ArrayList<>();

  /** The imports of a file. */
  public Imports(CompilationUnitTree unit) {
    packages.add(unit.getPackageName() == null ? "" : Dotted.of(unit.getPackageName()));
    for (ImportTree tree : unit.getImports()) {
      String name = Dotted.of(tree.getQualifiedIdentifier());
      int dot = name.lastIndexOf('.');
      if (name.endsWith(".*")) {
        packages.add(name.substring(0, dot));
      } else {
        single.put(name.substring(dot + 1), name);
      }
    }
    packages.add("java.lang");
  }

  /** The qualified name that an import gives to a simple one. */
  public Optional<String> imported(String simpleName) {
    return Optional.ofNullable(single.get(simpleName));
  }

  /** The type that a name means, simple, nested or qualified. */
  public Optional<TypeElement> type(String name, Symbols symbols) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    String rest = dot < 0 ? "" : name.substring(dot);
    Optional<TypeElement> found =
        imported(first).flatMap(qualified -> symbols.named(qualified + rest));
    for (String each : packages) {
      if (found.isEmpty()) {
        found = symbols.named(each.isEmpty() ? name : each + "." + name);
      }
    }
    return found.isPresent() || dot < 0 ? found : symbols.named(name);
  }
}
