package dev.custody.processor.verify;

import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Position;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.State;

/**
 * One thing that must not happen. A rule looks at the state before an event and adds what it finds;
 * it changes nothing and remembers nothing.
 */
public interface Rule {
  /** What it is called and says. */
  RuleInfo info();

  /**
   * Whether a call by a contract can be what it is about; the answer is remembered, and {@link
   * #atCall} asked of such calls only.
   */
  default boolean concerns(MethodContract callee, Profile profile) {
    return true;
  }

  /** A body is about to be verified by itself. */
  default void atStart(Body body, Findings findings) {}

  /** A loop is where it was before, with nothing in between that moves it on. */
  default void atStandstill(Position loop, Findings findings) {}

  /** All paths were followed, and some came to a call that runs a lambda. */
  default void atEnd(CallSite call, Body callback, Findings findings) {}

  /** A method is about to be called, by a contract that {@linkplain #concerns concerns} it. */
  default void atCall(CallSite call, State state, Findings findings) {}

  /** A field or element is about to be read or written. */
  default void atAccess(Access access, State state, Findings findings) {}

  /** The last name of an owning reference is gone. */
  default void atLoss(Loss loss, State state, Findings findings) {}

  /** A method is about to end; its locals are still there. */
  default void atExit(Exit exit, State state, Findings findings) {}
}
