package dev.custody.processor.verify;

import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Place;
import dev.custody.processor.ir.Position;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;
import org.jspecify.annotations.Nullable;

/**
 * A read or write of a field or an array element.
 *
 * @param place what is accessed
 * @param written the new value of a write, null for a read
 * @param position where it stands
 */
public record Access(Place place, @Nullable Operand written, Position position) {
  /** The value of the object or array; 0 for a static field. */
  public int object(State state) {
    if (place instanceof Place.Field field) {
      return state.value(field.object());
    }
    return place instanceof Place.Element element ? state.value(element.array()) : 0;
  }

  /** The field; null for an array element. */
  public @Nullable FieldKey field() {
    if (place instanceof Place.Field field) {
      return field.field();
    }
    return place instanceof Place.Static field ? field.field() : null;
  }

  /** The reference whose field it is; null if it is none that is followed. */
  public @Nullable Reference reference(State state) {
    int object = object(state);
    return object == 0 ? null : state.reference(object);
  }
}
