package dev.custody.processor.ir;

/**
 * Where an exception goes that is thrown inside a block.
 *
 * @param type the type it catches; {@link TypeKey#THROWABLE} for finally
 * @param target the block that takes it
 * @param exception the local that holds it there
 */
public record Handler(TypeKey type, BlockId target, Local exception) {
  @Override
  public String toString() {
    return type + " -> " + target + " " + exception;
  }
}
