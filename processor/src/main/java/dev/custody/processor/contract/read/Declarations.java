package dev.custody.processor.contract.read;

import dev.custody.processor.contract.Origin;
import dev.custody.processor.contract.read.body.BodyKnowledge;
import dev.custody.processor.contract.read.declared.Lineage;
import dev.custody.processor.contract.read.file.ContractSource;
import dev.custody.processor.contract.read.file.TypeNotes;
import dev.custody.processor.contract.read.words.MethodNotes;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * What is written about declarations, whoever wrote it.
 *
 * @param context the compiler's declarations
 * @param files the contract files
 * @param bodies the bodies of this compilation
 * @param lineage which types and methods descend from which
 */
record Declarations(
    CompilationContext context, ContractSource files, BodyKnowledge bodies, Lineage lineage) {
  /** What is written about the declarations of one compilation. */
  Declarations(CompilationContext context, ContractSource files, BodyKnowledge bodies) {
    this(context, files, bodies, new Lineage(context));
  }

  /** What a contract file says of a type. */
  Optional<TypeNotes> file(TypeElement type) {
    return files.type(context.symbols().type(type));
  }

  /** What a contract file says of a method as a member of a type. */
  Optional<MethodNotes> file(TypeElement type, ExecutableElement method) {
    Optional<TypeNotes> notes = file(type);
    if (notes.isEmpty()) {
      return Optional.empty(); // most types; a key costs more than that
    }
    TypeKey owner = context.symbols().type(type);
    MethodKey declared = context.symbols().method(method);
    MethodKey key =
        declared.owner().equals(owner)
            ? declared
            : new MethodKey(owner, declared.name(), declared.parameters());
    return Optional.ofNullable(notes.get().methods().get(key));
  }

  /** Whether a contract file speaks of the package of a type. */
  boolean covers(TypeElement type) {
    return files.covers(context.elements().getPackageOf(type).getQualifiedName().toString());
  }

  /** Who speaks where the annotations of a type or of its members do. */
  Origin annotations(TypeElement type) {
    return bodies.isSource(type) ? Origin.SOURCE : Origin.CLASS_FILE;
  }
}
