package dev.custody.cli;

/** Something that the user asked for cannot be done; the message says what and why. */
final class UsageProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageProblem(String message) {
    super(message);
  }
}
