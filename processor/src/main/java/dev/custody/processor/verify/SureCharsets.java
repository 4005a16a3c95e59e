package dev.custody.processor.verify;

import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.verify.state.State;
import java.util.Locale;
import java.util.Set;

/**
 * The names of character sets that every virtual machine has: where one of them is passed, no call
 * complains that it does not know it.
 */
final class SureCharsets {
  private static final Set<String> NAMES =
      Set.of("US-ASCII", "ISO-8859-1", "UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE");

  private static final Set<TypeKey> COMPLAINTS =
      Set.of(
          new TypeKey("java.io.UnsupportedEncodingException"),
          new TypeKey("java.nio.charset.UnsupportedCharsetException"),
          new TypeKey("java.nio.charset.IllegalCharsetNameException"));

  private SureCharsets() {}

  /** Whether a call cannot throw an exception because it is given such a name. */
  static boolean ruleOut(TypeKey thrown, CallSite site, State state) {
    return COMPLAINTS.contains(thrown)
        && site.invoke().arguments().stream().anyMatch(argument -> isSure(argument, state));
  }

  private static boolean isSure(Operand argument, State state) {
    return state.constantOf(state.value(argument)) instanceof Constant.Text text
        && NAMES.contains(text.value().toUpperCase(Locale.ROOT));
  }
}
