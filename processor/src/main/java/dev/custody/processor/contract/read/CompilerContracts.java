package dev.custody.processor.contract.read;

import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.ExecutionContext;
import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.OwedField;
import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.contract.read.body.BodyKnowledge;
import dev.custody.processor.contract.read.declared.Lineage;
import dev.custody.processor.contract.read.field.OwedFields;
import dev.custody.processor.contract.read.file.ContractSource;
import dev.custody.processor.contract.read.words.Dialect;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * The contracts of one compilation: annotations in source, annotations in class files, contract
 * files, bodies, defaults, in this order. Remembers its answers; confined to the compilation's
 * thread, or to one that it waits for.
 */
public final class CompilerContracts implements Contracts {
  private final Lineage lineage;
  private final TypeContracts types;
  private final MethodContracts methods;
  private final FieldContracts fields;
  private final OwedFields owed;
  private final Blocking blocking;
  private final RunsAs runsAs;
  private final CompilationContext context;
  private final Map<MethodKey, Map<TypeKey, MethodContract>> known = new HashMap<>();
  private final Map<FieldKey, FieldContract> knownFields = new HashMap<>();

  /**
   * Contracts over a compilation.
   *
   * @param context the compiler's declarations
   * @param files the contract files
   * @param bodies what the bodies of this compilation show
   * @param unknownBorrows whether a method of which nobody knows anything borrows its arguments,
   *     instead of having them escape: option {@code unknown=borrow}
   */
  public CompilerContracts(
      CompilationContext context,
      ContractSource files,
      BodyKnowledge bodies,
      boolean unknownBorrows) {
    Declarations declarations = new Declarations(context, files, bodies);
    lineage = declarations.lineage();
    List<Dialect> dialects = Dialect.all();
    types = new TypeContracts(declarations, dialects);
    methods = new MethodContracts(declarations, dialects, types, unknownBorrows);
    fields = new FieldContracts(declarations, dialects);
    owed = new OwedFields(context, this);
    blocking = new Blocking(declarations);
    runsAs = new RunsAs(lineage);
    this.context = context;
  }

  /** What code runs as: shared, as each declaration is looked at once. */
  public RunsAs runsAs() {
    return runsAs;
  }

  /** Which types and methods descend from which: shared, as each type is walked once. */
  public Lineage lineage() {
    return lineage;
  }

  @Override
  public MethodContract method(MethodKey method, TypeKey receiverType) {
    Map<TypeKey, MethodContract> byReceiver =
        known.computeIfAbsent(method, key -> new HashMap<>(2));
    MethodContract contract = byReceiver.get(receiverType);
    if (contract == null) {
      contract = methods.of(method, receiverType);
      byReceiver.put(receiverType, contract);
    }
    return contract;
  }

  @Override
  public TypeContract type(TypeKey type) {
    return types.of(type);
  }

  @Override
  public FieldContract field(FieldKey field) {
    FieldContract contract = knownFields.get(field);
    if (contract == null) {
      contract = fields.of(field);
      knownFields.put(field, contract);
    }
    return contract;
  }

  @Override
  public List<OwedField> owed(MethodKey releasing) {
    return owed.of(releasing);
  }

  @Override
  public List<OwedField> kept(MethodKey method) {
    return owed.kept(method);
  }

  @Override
  public boolean isReleasedWithOwner(FieldKey field) {
    return field(field).kind() == FieldContract.Kind.OWNING || methods.releasesField(field);
  }

  @Override
  public boolean isPaired(FieldKey lock) {
    return owed.locks().isPaired(lock);
  }

  @Override
  public boolean areGuarded(TypeKey type) {
    return fields.areGuarded(type);
  }

  @Override
  public boolean isGuarded(MethodKey method) {
    return fields.isGuarded(method);
  }

  @Override
  public FieldKey lockOf(FieldKey field) {
    return owed.locks().lockOf(field);
  }

  @Override
  public boolean isGivenBackByOthers(FieldKey lock) {
    return owed.locks().isGivenBackByOthers(lock);
  }

  @Override
  public boolean maySleep(MethodKey method, TypeKey receiverType) {
    Optional<TypeElement> receiver = context.symbols().element(receiverType);
    return context
        .symbols()
        .element(method)
        .flatMap(known -> blocking.blocks(known, receiver.orElse(Lineage.owner(known))))
        .orElseGet(() -> method(method, receiverType).has(Effect.MaySleep.class));
  }

  @Override
  public List<ExecutionContext> contexts(MethodKey method) {
    return context.symbols().element(method).map(runsAs::contexts).orElse(List.of());
  }
}
