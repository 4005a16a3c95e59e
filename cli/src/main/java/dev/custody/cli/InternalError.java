package dev.custody.cli;

import java.io.PrintWriter;

/** A failure of ours in words: what happened, and what to send to whom. */
final class InternalError {
  private static final int FRAMES = 12;

  private InternalError() {}

  static void print(PrintWriter err, Throwable failure) {
    err.println("custody: internal error, please report it with these lines and the source:");
    err.println("  custody " + Version.current() + ", Java " + Runtime.version());
    err.println("  " + failure);
    StackTraceElement[] stack = failure.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES, stack.length); i++) {
      err.println("    at " + stack[i]);
    }
    if (failure.getCause() != null) {
      err.println("  caused by " + failure.getCause());
    }
  }
}
