package dev.custody.processor.verify;

import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.verify.state.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a method on one path.
 *
 * @param position where: the return, the closing brace, or what throws
 * @param exception the type that leaves the method, null if it returns
 * @param held the owning references that nobody has taken over
 * @param isOutermost whether it is the verified method itself that ends
 * @param returned what it returns, if that is a reference; else null
 */
public record Exit(
    Position position,
    @Nullable TypeKey exception,
    List<Reference> held,
    boolean isOutermost,
    @Nullable Reference returned) {
  public Exit {
    held = List.copyOf(held);
  }

  /** Whether it ends by an exception. */
  public boolean byException() {
    return exception != null;
  }
}
