package dev.custody.runtime;

import java.util.List;

/**
 * What is owed at this moment, in debug mode ({@code -Dcustody.debug=on}): for tests that want to
 * end with everything released, and for people who look for a leak.
 *
 * <pre>{@code
 * @AfterEach
 * void nothingIsOwed() {
 *   assertThat(Obligations.outstanding()).isEmpty();
 * }
 * }</pre>
 *
 * <p>The debug mode follows the objects whose beginning it sees: all of this package, those with a
 * {@link RefCount} or {@link LinuxRefCount}, and those that set the count in their own field with
 * {@link RefCountField#init}, {@link LinuxRefCountField#set} or {@code setRelease}. An object that
 * is collected while references to it are owed is a leak: a warning to the logger {@code
 * dev.custody.runtime}, with the stacks.
 *
 * <p>It stands for what {@code kmemleak} and {@code refcount} tracking ({@code CONFIG_REF_TRACKER},
 * Linux 5.17) do in the kernel.
 */
public final class Obligations {
  private Obligations() {}

  /**
   * Whether this JVM runs in debug mode.
   *
   * @return the same for its whole life
   */
  public static boolean isTraced() {
    return Tracing.ON;
  }

  /**
   * What is owed now, the oldest object first. What slots and collections own is owed too, until
   * they are closed.
   *
   * @return a snapshot; empty outside of debug mode
   */
  public static List<Obligation> outstanding() {
    return Tracing.ON ? Tracing.outstanding() : List.of();
  }
}
