package dev.custody.processor.contract.read;

import dev.custody.processor.contract.read.declared.Lineage;
import dev.custody.processor.contract.read.file.ContractSource;
import dev.custody.processor.contract.read.file.PackIndex;
import dev.custody.processor.contract.read.file.TypeNotes;
import dev.custody.processor.contract.read.words.Custody;
import dev.custody.processor.contract.read.words.MethodNotes;
import dev.custody.processor.ir.MethodKey;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The methods of the JDK that block. They are a pack of their own, which is read when somebody asks
 * where a thread must not block: most compilations never do.
 */
final class Blocking {
  private static final String INDEX = "/META-INF/custody/blocking.index";

  private final Declarations declarations;
  private @Nullable ContractSource index;

  Blocking(Declarations declarations) {
    this.declarations = declarations;
  }

  /**
   * Whether a call may block, if the pack says anything of it. The nearest type above the receiver
   * of which it speaks answers, so that a stream over an array is no stream over a socket; of a
   * method that this compilation has the body of it says nothing.
   */
  Optional<Boolean> blocks(ExecutableElement method, TypeElement receiver) {
    TypeElement owner = Lineage.owner(method);
    if (declarations.bodies().isSource(owner)
        && !method.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.empty();
    }
    MethodKey key = declarations.context().symbols().method(method);
    if (key.isConstructor()) {
      return says(owner, key);
    }
    for (TypeElement type : declarations.lineage().line(receiver)) {
      Optional<Boolean> said = says(type, key);
      if (said.isPresent()) {
        return said;
      }
    }
    return Optional.empty();
  }

  /** What the pack says of a method as a member of a type; a type without any never blocks. */
  private Optional<Boolean> says(TypeElement type, MethodKey method) {
    Optional<TypeNotes> notes = index().type(declarations.context().symbols().type(type));
    if (notes.isEmpty()) {
      return Optional.empty();
    }
    if (notes.get().methods().isEmpty()) {
      return Optional.of(false);
    }
    MethodKey member = new MethodKey(notes.get().type(), method.name(), method.parameters());
    MethodNotes said = notes.get().methods().get(member);
    return said != null && Custody.has(said.method(), "MaySleep")
        ? Optional.of(true)
        : Optional.empty();
  }

  private ContractSource index() {
    ContractSource known = index;
    if (known == null) {
      known = PackIndex.of(INDEX);
      index = known;
    }
    return known;
  }
}
