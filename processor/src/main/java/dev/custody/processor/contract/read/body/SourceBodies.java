package dev.custody.processor.contract.read.body;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.custody.processor.contract.read.declared.Lineage;
import dev.custody.processor.contract.read.names.Imports;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The bodies of a compilation, summarised while their trees are whole: a class that is generated
 * before another one asks has no trees any more. Local and anonymous classes are not summarised.
 */
public final class SourceBodies implements BodyKnowledge {
  private static final Set<String> PLAIN =
      Set.of("String", "Integer", "Long", "Boolean", "Class", "CharSequence");

  private static final Set<String> OBJECT = Set.of("Object");

  private final Map<BodyKey, BodyFacts> facts = new HashMap<>();
  private final Map<ExecutableElement, Optional<BodyFacts>> known = new HashMap<>();
  private final Map<TypeElement, Boolean> sources = new HashMap<>();
  private final Map<CallShape, Set<String>> owners = new HashMap<>();
  private final Map<String, Initial> initials = new HashMap<>();
  private final Set<CallShape> hidden = new HashSet<>();
  private final Set<String> types = new HashSet<>();

  /** How much a body does that is at hand, as those of local and anonymous classes are. */
  public static BodyFacts.Effort effort(MethodTree method) {
    return method.getBody() == null ? BodyFacts.Effort.SOMETHING : new BodyScan(method).effort();
  }

  /** What a body that is at hand shows. */
  public static BodyFacts facts(MethodTree method, CompilationUnitTree unit) {
    return new BodyScan(method).facts(new Imports(unit), false);
  }

  /** Takes in the classes of a file, as it was parsed. */
  public void add(CompilationUnitTree unit) {
    String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    Imports imports = new Imports(unit);
    for (Tree declaration : unit.getTypeDecls()) {
      if (declaration instanceof ClassTree type) {
        add(type, prefix, imports);
      }
    }
  }

  private void add(ClassTree type, String prefix, Imports imports) {
    String name = prefix + type.getSimpleName();
    types.add(name);
    Canonical canonical = new Canonical(type);
    Initial initial = new Initial(InitialScan.of(type), imports);
    initials.put(name, initial);
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree nested) {
        add(nested, name + ".", imports);
      } else if (member instanceof MethodTree method
          && method.getBody() != null
          && canMatter(method)) {
        BodyKey key = BodyKey.of(name, method);
        BodyScan scan = new BodyScan(method);
        BodyFacts found = scan.facts(imports, initial.made().isEmpty());
        boolean isShort = canonical.isWithoutStores(key, method);
        facts.put(key, isShort ? found.with(canonical.withStores(found.uses())) : found);
        hidden.addAll(scan.inner());
        owners.computeIfAbsent(CallShape.of(method), shape -> new TreeSet<>()).add(name);
      }
    }
  }

  /**
   * Whether a caller might ask: not of a method of numbers and texts only, unless it has no
   * parameters and no result, as most releasing methods do.
   */
  private static boolean canMatter(MethodTree method) {
    Tree result = method.getReturnType();
    boolean isPlain = result != null && (isPlain(result) || isNamed(result, OBJECT));
    if (!isPlain || method.getParameters().isEmpty()) {
      return true;
    }
    for (VariableTree parameter : method.getParameters()) {
      if (canMatter(method, parameter)) {
        return true;
      }
    }
    return false;
  }

  /** What is given as any object may be a resource, unless it is only compared. */
  private static boolean canMatter(MethodTree method, VariableTree parameter) {
    return isNamed(parameter.getType(), OBJECT)
        ? !method.getName().contentEquals("equals")
        : !isPlain(parameter.getType());
  }

  private static boolean isPlain(Tree type) {
    return type instanceof PrimitiveTypeTree || isNamed(type, PLAIN);
  }

  private static boolean isNamed(Tree type, Set<String> names) {
    return type instanceof IdentifierTree simple && names.contains(simple.getName().toString());
  }

  @Override
  public boolean isSource(TypeElement type) {
    Boolean answer = sources.get(type);
    if (answer == null) {
      answer = types.contains(Lineage.outermost(type).getQualifiedName().toString());
      sources.put(type, answer);
    }
    return answer;
  }

  @Override
  public Optional<BodyFacts> of(ExecutableElement method) {
    Optional<BodyFacts> answer = known.get(method);
    if (answer == null) {
      answer = find(method);
      known.put(method, answer);
    }
    return answer;
  }

  private Optional<BodyFacts> find(ExecutableElement method) {
    if (!(method.getEnclosingElement() instanceof TypeElement owner)) {
      return Optional.empty();
    }
    String name = owner.getQualifiedName().toString();
    return types.contains(name)
        ? Optional.ofNullable(facts.get(BodyKey.of(name, method)))
        : Optional.empty();
  }

  @Override
  public Optional<Initial> initial(TypeElement type) {
    return Optional.ofNullable(initials.get(type.getQualifiedName().toString()));
  }

  @Override
  public boolean isHidden(ExecutableElement method) {
    return hidden.contains(CallShape.of(method));
  }

  @Override
  public List<String> namesakes(ExecutableElement method) {
    return List.copyOf(owners.getOrDefault(CallShape.of(method), Set.of()));
  }
}
