package dev.custody.processor.rule.reference;

import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.TypeKey;
import java.util.Set;

/** Methods that a dead object still answers, by the names that the libraries use for them. */
final class Questions {
  private static final Set<String> OF_EVERYTHING =
      Set.of("toString", "hashCode", "equals", "getClass", "refCnt", "touch");

  /** What has ended may still be asked how it was, and waited for. */
  private static final Set<String> OF_CLOSED =
      Set.of("join", "exitValue", "size", "length", "name", "compareTo", "notify", "notifyAll");

  private Questions() {}

  static boolean isQuestion(String method, boolean refcounted) {
    return OF_EVERYTHING.contains(method)
        || method.startsWith("is")
        || (!refcounted && isOfClosed(method));
  }

  /**
   * Whether a call of a class that nobody describes can only ask: without arguments, for a value.
   */
  static boolean isQuestion(Instruction.Invoke invoke) {
    TypeKey asked = invoke.call().resultType();
    return invoke.arguments().isEmpty()
        && !asked.equals(TypeKey.VOID)
        && (asked.isPrimitive() || asked.equals(TypeKey.STRING));
  }

  private static boolean isOfClosed(String method) {
    return OF_CLOSED.contains(method)
        || method.startsWith("get")
        || method.startsWith("has")
        || method.startsWith("await")
        || method.startsWith("wait")
        || method.startsWith("close")
        || method.endsWith("Listener");
  }
}
