package dev.custody.runtime;

import java.lang.StackWalker.StackFrame;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Warns of each kind of misuse once per place, like the kernel's {@code WARN_ONCE}. A place is the
 * line that called into this package.
 */
final class WarnOnce implements OnMisuse {
  private static final StackWalker STACK = StackWalker.getInstance();
  private static final String OURS = WarnOnce.class.getPackageName();

  private final Logger logger;
  private final Set<Place> seen = ConcurrentHashMap.newKeySet();

  WarnOnce(Logger logger) {
    this.logger = logger;
  }

  @Override
  public void misused(CountMisuse misuse, Object owner) {
    String caller =
        STACK.walk(
            frames ->
                frames
                    .filter(frame -> !isOurs(frame.getClassName()))
                    .findFirst()
                    .map(StackFrame::toString)
                    .orElse(""));
    if (seen.add(new Place(misuse, caller))) {
      logger.log(
          Level.WARNING,
          CountMisuseException.message(misuse, owner) + "; first at " + caller,
          new CountMisuseException(misuse, owner));
    }
  }

  private static boolean isOurs(String className) {
    return className.lastIndexOf('.') == OURS.length() && className.startsWith(OURS);
  }

  private record Place(CountMisuse misuse, String caller) {}
}
