package dev.custody.processor.contract.read;

import com.sun.source.tree.MethodTree;
import dev.custody.processor.contract.Origin;
import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.contract.read.body.BodyFacts;
import dev.custody.processor.contract.read.body.BodyFacts.Effort;
import dev.custody.processor.contract.read.body.SourceBodies;
import dev.custody.processor.contract.read.declared.ElementNotes;
import dev.custody.processor.contract.read.declared.Lineage;
import dev.custody.processor.contract.read.words.Custody;
import dev.custody.processor.contract.read.words.Dialect;
import dev.custody.processor.contract.read.words.Note;
import dev.custody.processor.contract.read.words.TypeClause;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * What types are as resources, by themselves or through their supertypes. Remembers its answers.
 */
final class TypeContracts {
  private static final TypeKey AUTO_CLOSEABLE = new TypeKey("java.lang.AutoCloseable");

  /** What says no more of a type than that it can be closed. */
  private static final Set<TypeKey> CLOSEABLE =
      Set.of(AUTO_CLOSEABLE, new TypeKey("java.io.Closeable"));

  private final Declarations declarations;
  private final List<Dialect> dialects;
  private final Map<TypeElement, Optional<Ruling>> rulings = new HashMap<>();
  private final Map<TypeKey, TypeContract> contracts = new HashMap<>();
  private final CountingMethods counting;

  TypeContracts(Declarations declarations, List<Dialect> dialects) {
    this.declarations = declarations;
    this.dialects = dialects;
    this.counting = new CountingMethods(declarations);
  }

  /** The contract of a type; of arrays and primitives, which own nothing, too. */
  TypeContract of(TypeKey key) {
    TypeContract known = contracts.get(key);
    if (known == null) {
      known =
          declarations
              .context()
              .symbols()
              .element(key)
              .map(element -> decide(key, element))
              .orElseGet(() -> TypeContract.plain(key, Origin.UNKNOWN));
      contracts.put(key, known);
    }
    return known;
  }

  /** The contract of a declared type; empty for type variables, arrays and primitives. */
  Optional<TypeContract> of(TypeMirror type) {
    return Lineage.element(type).map(element -> of(declarations.context().symbols().type(element)));
  }

  /** Whether a value of this static type carries an obligation. */
  boolean isResource(TypeMirror type) {
    return of(type).map(TypeContract::isResource).orElse(false);
  }

  /** What is declared of a type, before its bodies are looked at. */
  Optional<Ruling> ruling(TypeElement type) {
    Optional<Ruling> known = rulings.get(type);
    if (known == null) {
      known = own(type).or(() -> inherited(type));
      rulings.put(type, known);
    }
    return known;
  }

  private TypeContract decide(TypeKey key, TypeElement type) {
    Optional<Ruling> ruling = ruling(type);
    Set<TypeContract.Trait> traits = traits(type);
    if (ruling.isEmpty()) {
      return new TypeContract(
          key,
          TypeContract.Kind.PLAIN,
          List.of(),
          false,
          false,
          Origin.DEFAULT,
          traits,
          TypeContract.Advice.NONE);
    }
    TypeClause clause = ruling.get().clause();
    boolean isOwn = ruling.get().by().equals(key);
    if (ruling.get().isResource() && !isOwn && ownsNothing(type, clause)) {
      return TypeContract.plain(key, Origin.BODY);
    }
    return new TypeContract(
        key,
        clause.kind(),
        releasedBy(type, clause),
        isIdempotent(key, clause),
        CLOSEABLE.contains(ruling.get().by()),
        ruling.get().origin(),
        traits,
        advice(type, clause));
  }

  /** A counted type names functions only: its methods say themselves that they release. */
  private List<String> releasedBy(TypeElement type, TypeClause clause) {
    List<String> names = new ArrayList<>(clause.releasedBy());
    boolean saysNone = names.isEmpty() && clause.functions().isEmpty();
    if (saysNone || clause.kind() == TypeContract.Kind.REFCOUNTED) {
      names.addAll(counting.releasing(type));
    }
    names.addAll(clause.functions());
    return names;
  }

  private TypeContract.Advice advice(TypeElement type, TypeClause clause) {
    return clause.kind() == TypeContract.Kind.REFCOUNTED
        ? new TypeContract.Advice(clause.functions(), counting.retaining(type))
        : new TypeContract.Advice(clause.functions(), List.of());
  }

  /** What a type and those above it say; few say anything. */
  private Set<TypeContract.Trait> traits(TypeElement type) {
    Set<TypeContract.Trait> traits = EnumSet.noneOf(TypeContract.Trait.class);
    traits.addAll(Custody.traits(ElementNotes.of(type)));
    declarations.file(type).ifPresent(notes -> traits.addAll(Custody.traits(notes.notes())));
    for (TypeElement above : declarations.lineage().ancestorsOf(type)) {
      traits.addAll(Custody.traits(ElementNotes.of(above)));
    }
    return traits;
  }

  private Optional<Ruling> own(TypeElement type) {
    TypeKey key = declarations.context().symbols().type(type);
    Optional<Ruling> written =
        clause(ElementNotes.of(type))
            .map(clause -> new Ruling(clause, key, declarations.annotations(type)));
    return written.or(
        () ->
            declarations
                .file(type)
                .flatMap(
                    notes ->
                        clause(notes.notes())
                            .map(c -> new Ruling(c, key, Origin.file(notes.file())))));
  }

  private Optional<TypeClause> clause(List<Note> notes) {
    return notes.isEmpty()
        ? Optional.empty()
        : dialects.stream().flatMap(dialect -> dialect.type(notes).stream()).findFirst();
  }

  /**
   * What the parents say, those left out that another parent descends from. Reference counting goes
   * before a single owner, and either before owing nothing.
   */
  private Optional<Ruling> inherited(TypeElement type) {
    List<TypeElement> parents = Lineage.parents(type);
    Set<TypeElement> above = new LinkedHashSet<>();
    parents.forEach(parent -> above.addAll(Lineage.ancestors(parent)));
    List<Ruling> said = new ArrayList<>();
    for (TypeElement parent : parents) {
      if (!above.contains(parent)) {
        ruling(parent).filter(ruling -> ruling.clause().inherited()).ifPresent(said::add);
      }
    }
    return said.stream()
        .reduce((one, two) -> two.clause().kind().compareTo(one.clause().kind()) > 0 ? two : one);
  }

  /**
   * Whether the body that releases an instance of exactly this class is known to do nothing, or,
   * where no body is known, its name says so. An abstract class says nothing of those below it.
   */
  private boolean ownsNothing(TypeElement type, TypeClause clause) {
    if (clause.kind() != TypeContract.Kind.MUST_RELEASE
        || !type.getKind().isClass()
        || type.getModifiers().contains(Modifier.ABSTRACT)) {
      return false;
    }
    boolean hasNoBodies = !declarations.bodies().isSource(type) && !declarations.covers(type);
    return (hasNoBodies && Names.livesInMemory(type.getSimpleName().toString()))
        || (clause.functions().isEmpty()
            && clause.releasedBy().stream()
                .allMatch(
                    name ->
                        declarations
                            .lineage()
                            .implementation(type, name)
                            .filter(this::isIdle)
                            .isPresent()));
  }

  private boolean isIdle(ExecutableElement method) {
    TypeElement owner = Lineage.owner(method);
    if (!declarations.bodies().isSource(owner)) {
      return declarations
          .file(owner, method)
          .filter(notes -> Custody.has(notes.method(), "Idle"))
          .isPresent();
    }
    return switch (effort(method)) {
      case NOTHING -> true;
      case ONLY_SUPER ->
          Lineage.superclass(owner)
              .flatMap(
                  above ->
                      declarations
                          .lineage()
                          .implementation(above, method.getSimpleName().toString()))
              .filter(this::isIdle)
              .isPresent();
      case SOMETHING -> false;
    };
  }

  /** Local and anonymous classes are asked about while their trees are still there. */
  private Effort effort(ExecutableElement method) {
    Optional<BodyFacts> facts = declarations.bodies().of(method);
    if (facts.isPresent()) {
      return facts.get().effort();
    }
    MethodTree tree = declarations.context().trees().getTree(method);
    return tree == null ? Effort.SOMETHING : SourceBodies.effort(tree);
  }

  private boolean isIdempotent(TypeKey key, TypeClause clause) {
    return clause.idempotent()
        || (clause.releasedBy().contains("close")
            && declarations.context().hierarchy().isSubtype(key, AUTO_CLOSEABLE));
  }
}
