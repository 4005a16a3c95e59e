package dev.custody.processor.verify.state;

import dev.custody.processor.ir.Comparison;

/**
 * What is known of two values by comparing them with each other.
 *
 * @param left the value with the smaller number
 * @param right the other
 * @param possible a set of {@link #LESS}, {@link #EQUAL}, {@link #GREATER}
 */
record Relation(int left, int right, int possible) {
  static final int LESS = 1;
  static final int EQUAL = 2;
  static final int GREATER = 4;
  static final int ANY = LESS | EQUAL | GREATER;

  /** How left and right may compare where the comparison holds. */
  static int of(Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> EQUAL;
      case NOT_EQUAL -> LESS | GREATER;
      case LESS -> LESS;
      case LESS_OR_EQUAL -> LESS | EQUAL;
      case GREATER -> GREATER;
      case GREATER_OR_EQUAL -> GREATER | EQUAL;
    };
  }
}
