package dev.custody.processor.ir;

/** Memory outside the frame that an instruction loads from or stores to. */
public sealed interface Place {
  /** A field of an object. */
  record Field(Operand object, FieldKey field) implements Place {
    @Override
    public String toString() {
      return object + " ." + field;
    }
  }

  /** A static field. */
  record Static(FieldKey field) implements Place {
    @Override
    public String toString() {
      return "static " + field;
    }
  }

  /** An element of an array. */
  record Element(Operand array, Operand index) implements Place {
    @Override
    public String toString() {
      return array + "[" + index + "]";
    }
  }
}
