package dev.custody.cli;

/** What the process tells its caller. */
final class ExitStatus {
  /** Everything was checked, nothing found. */
  static final int CLEAN = 0;

  /** There are findings. */
  static final int FINDINGS = 1;

  /** The command or its input is wrong: an unknown option, a missing file, source errors. */
  static final int USAGE = 2;

  /** The checker failed. */
  static final int INTERNAL = 3;

  private ExitStatus() {}
}
