package dev.custody.runtime;

import java.util.Arrays;

/** One thing that happened to an object: what, on which thread, and from where. */
final class TracePoint extends Throwable {
  private static final long serialVersionUID = 1L;
  private static final String OURS = TracePoint.class.getPackageName();

  TracePoint(String what) {
    super(what + " by " + ThreadContext.nameOf(Thread.currentThread()), null, false, true);
    StackTraceElement[] stack = getStackTrace();
    int first = 0;
    while (first < stack.length - 1 && isOurs(stack[first].getClassName())) {
      first++;
    }
    setStackTrace(Arrays.copyOfRange(stack, first, stack.length));
  }

  private static boolean isOurs(String className) {
    return className.lastIndexOf('.') == OURS.length() && className.startsWith(OURS);
  }
}
