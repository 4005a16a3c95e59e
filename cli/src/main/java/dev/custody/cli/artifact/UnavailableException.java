package dev.custody.cli.artifact;

/** A library cannot be had; the message says which and why. */
public final class UnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnavailableException(String message) {
    super(message);
  }
}
