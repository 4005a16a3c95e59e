package dev.custody.processor.contract.read.words;

import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.contract.When;
import java.util.List;
import java.util.Optional;

/**
 * Eclipse's annotations for resources: {@code @Owning} and {@code @NotOwning} of {@code
 * org.eclipse.jdt.annotation}. On a method they are about the result, or about the receiver if they
 * stand on {@code this}, which class files do not show.
 */
final class EclipseJdt implements Dialect {
  private static final String PACKAGE = "org.eclipse.jdt.annotation.";
  private static final String OWNING = PACKAGE + "Owning";
  private static final String NOT_OWNING = PACKAGE + "NotOwning";

  @Override
  public void method(Shape shape, MethodNotes notes, Clauses into) {
    OwningPair.method(OWNING, NOT_OWNING, When.ALWAYS, shape, notes, into);
  }

  @Override
  public Optional<FieldContract.Kind> field(List<Note> notes) {
    return OwningPair.field(OWNING, NOT_OWNING, notes);
  }
}
