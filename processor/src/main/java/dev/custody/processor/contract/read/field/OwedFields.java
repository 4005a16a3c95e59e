package dev.custody.processor.contract.read.field;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.contract.OwedField;
import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.contract.read.declared.ElementNotes;
import dev.custody.processor.contract.read.declared.Lineage;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.MethodKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which fields a releasing method has to release: those that an annotation calls owning, and the
 * private ones into which the class puts nothing but what it acquires itself.
 *
 * <p>To tell the latter the class is read once, while it is checked; only classes are that can be
 * released and have such a field. What others may release too, or hands out and never releases, is
 * left alone.
 */
public final class OwedFields {
  private static final String REQUIRES_CALLED =
      "org.checkerframework.checker.calledmethods.qual.RequiresCalledMethods";

  private final CompilationContext context;
  private final Contracts contracts;
  private final Map<MethodKey, List<OwedField>> known = new HashMap<>();
  private final Map<MethodKey, List<OwedField>> kept = new HashMap<>();
  private final Map<TypeElement, Keepers> keepers = new HashMap<>();
  private final LockFields locks;
  private @Nullable FieldScan last;

  /** Fields as the contracts of types, methods and fields tell. */
  public OwedFields(CompilationContext context, Contracts contracts) {
    this.context = context;
    this.contracts = contracts;
    this.locks = new LockFields(context, contracts);
  }

  /** What a method has to release; nothing if it is no releasing method of its class. */
  public List<OwedField> of(MethodKey releasing) {
    TypeContract type = contracts.type(releasing.owner());
    if (!type.isResource()
        || !type.releasedBy().contains(releasing.name())
        || !releasing.parameters().isEmpty()) {
      return List.of();
    }
    List<OwedField> fields = known.get(releasing);
    if (fields == null) {
      fields =
          context.symbols().element(releasing.owner()).map(t -> in(t, releasing)).orElse(List.of());
      known.put(releasing, fields);
    }
    return fields;
  }

  private List<OwedField> in(TypeElement type, MethodKey releasing) {
    List<OwedField> owed = new ArrayList<>();
    Map<FieldKey, VariableElement> candidates = new LinkedHashMap<>();
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      FieldKey key = context.symbols().field(field);
      FieldContract.Kind kind = contracts.field(key).kind();
      if (!isStatic(field) && kind == FieldContract.Kind.OWNING) {
        owed.add(owed(field, true));
      } else if (!isStatic(field) && kind == FieldContract.Kind.UNKNOWN && isCandidate(field)) {
        candidates.put(key, field);
      }
    }
    FieldScan scan = candidates.isEmpty() ? null : scan(type);
    if (scan != null) {
      candidates.values().stream()
          .filter(field -> scan.isOwed(field, releasing))
          .map(field -> owed(field, scan.isReleased(field)))
          .forEach(owed::add);
    }
    return List.copyOf(owed);
  }

  /**
   * What an ordinary method must release before it assigns it again: the fields that the releasing
   * methods owe. Those that an annotation calls owning, and those that every constructor fills and
   * only the releasing methods empty, it must release before it assigns them at all.
   */
  public List<OwedField> kept(MethodKey method) {
    List<OwedField> fields = kept.get(method);
    if (fields == null) {
      boolean isOrdinary =
          !method.isConstructor()
              && !method.name().equals(MethodKey.STATIC_INITIALISER)
              && of(method).isEmpty();
      fields =
          context
              .symbols()
              .element(method.owner())
              .filter(type -> isOrdinary)
              .map(type -> withoutReleased(keptIn(type, method), method))
              .orElse(List.of());
      kept.put(method, fields);
    }
    return fields;
  }

  private List<OwedField> keptIn(TypeElement type, MethodKey method) {
    Keepers keepers = this.keepers.computeIfAbsent(type, this::keepers);
    boolean asks = !keepers.releasing().isEmpty() || !keepers.statics().isEmpty();
    FieldScan scan = asks ? scan(type) : null;
    if (scan == null) {
      return keepers.sure();
    }
    List<OwedField> fields = new ArrayList<>(keepers.sure());
    for (VariableElement field : keepers.statics()) {
      if (scan.isOwnedByClass(field)) {
        fields.add(owed(field, scan.isKeptByClass(field, method)));
      }
    }
    for (VariableElement field : keepers.candidates()) {
      if (keepers.releasing().stream().anyMatch(release -> scan.isOwed(field, release))) {
        fields.add(owed(field, scan.isKept(field, method, keepers.releasing())));
      }
    }
    return List.copyOf(fields);
  }

  /**
   * The fields of a class that can be assigned again and may own something.
   *
   * @param sure those that an annotation calls owning
   * @param candidates those that are owed if the class uses them so
   * @param statics those that the class owes if it alone fills and releases them
   * @param releasing the methods that release; none if there are no candidates
   */
  private record Keepers(
      List<OwedField> sure,
      List<VariableElement> candidates,
      List<VariableElement> statics,
      List<MethodKey> releasing) {}

  private Keepers keepers(TypeElement type) {
    List<OwedField> sure = new ArrayList<>();
    List<VariableElement> candidates = new ArrayList<>();
    List<VariableElement> statics = new ArrayList<>();
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (isAssignable(field)) {
        FieldContract.Kind kind = contracts.field(context.symbols().field(field)).kind();
        if (kind == FieldContract.Kind.OWNING) {
          sure.add(owed(field, true));
        } else if (kind == FieldContract.Kind.UNKNOWN && isCandidate(field)) {
          (isStatic(field) ? statics : candidates).add(field);
        }
      }
    }
    List<MethodKey> releasing = candidates.isEmpty() ? List.of() : releasing(type);
    return new Keepers(List.copyOf(sure), candidates, statics, releasing);
  }

  private List<OwedField> withoutReleased(List<OwedField> fields, MethodKey method) {
    Set<String> done = fields.isEmpty() ? Set.of() : releasedBefore(method);
    return done.isEmpty()
        ? fields
        : fields.stream().filter(owed -> !done.contains(owed.field().name())).toList();
  }

  /** The fields that callers have released, as the Checker Framework has them say. */
  private Set<String> releasedBefore(MethodKey method) {
    return context.symbols().element(method).stream()
        .flatMap(element -> ElementNotes.of(element).method().stream())
        .filter(note -> note.type().equals(REQUIRES_CALLED))
        .flatMap(note -> note.values("value").stream())
        .map(path -> path.startsWith("this.") ? path.substring("this.".length()) : path)
        .collect(Collectors.toSet());
  }

  private static boolean isAssignable(VariableElement field) {
    return !field.getModifiers().contains(Modifier.FINAL);
  }

  private static boolean isStatic(VariableElement field) {
    return field.getModifiers().contains(Modifier.STATIC);
  }

  /** The methods of a class itself that release its objects. */
  private List<MethodKey> releasing(TypeElement type) {
    TypeContract contract = contracts.type(context.symbols().type(type));
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> contract.isResource() && method.getParameters().isEmpty())
        .filter(method -> contract.releasedBy().contains(method.getSimpleName().toString()))
        .map(context.symbols()::method)
        .toList();
  }

  private OwedField owed(VariableElement field, boolean isReleased) {
    return new OwedField(
        context.symbols().field(field),
        context.symbols().type(field.asType()),
        isStatic(field),
        field.getModifiers().contains(Modifier.FINAL),
        isReleased);
  }

  private boolean isCandidate(VariableElement field) {
    return field.getModifiers().contains(Modifier.PRIVATE)
        && contracts.type(context.symbols().type(field.asType())).isResource();
  }

  /** How the class uses the locks in its fields. */
  public LockFields locks() {
    return locks;
  }

  /** Reads the top-level class; null if its tree is not at hand. */
  private @Nullable FieldScan scan(TypeElement type) {
    TypeElement outermost = Lineage.outermost(type);
    FieldScan scan = last;
    if (scan == null || !scan.isOf(outermost)) {
      TreePath path = context.trees().getPath(outermost);
      if (path == null || !(path.getLeaf() instanceof ClassTree)) {
        return null;
      }
      scan = new FieldScan(context, contracts, outermost, path);
      last = scan;
    }
    return scan;
  }
}
