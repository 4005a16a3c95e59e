package dev.custody.processor.verify.state;

/** A broken invariant of the verifier itself. Kernel: {@code verifier_bug()}. */
public final class VerifierBug extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is broken. */
  public VerifierBug(String message) {
    super(message);
  }
}
