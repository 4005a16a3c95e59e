package dev.custody.processor.verify.state;

import dev.custody.processor.contract.LockMode;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.ir.FieldKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One taking of a lock that has not been given back.
 *
 * @param object the lock's value, or the object in whose field it is; 0 for a static field
 * @param field the field it was read from, if it was: the same field is the same lock
 * @param mode what it allows
 * @param inRegion whether taking it entered a region too, which giving it back must leave
 * @param spot where it was taken
 * @param name as the source names it
 * @param token what giving it back must name: the value of its stamp, or that of how many permits;
 *     0 for nothing
 */
public record Held(
    int object,
    @Nullable FieldKey field,
    LockMode mode,
    boolean inRegion,
    Spot spot,
    String name,
    int token) {
  /** A taking that giving back need not name. */
  public Held(
      int object,
      @Nullable FieldKey field,
      LockMode mode,
      boolean inRegion,
      Spot spot,
      String name) {
    this(object, field, mode, inRegion, spot, name, 0);
  }

  /** The same with another token. */
  public Held token(int named) {
    return new Held(object, field, mode, inRegion, spot, name, named);
  }

  /** Whether another taking is of the same lock. */
  public boolean isSame(Held other) {
    return object == other.object && Objects.equals(field, other.field);
  }
}
