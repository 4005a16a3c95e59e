package dev.custody.runtime;

import dev.custody.annotations.Acquires;
import dev.custody.annotations.KFlag;
import dev.custody.annotations.KFunc;
import dev.custody.annotations.MustRelease;
import org.jspecify.annotations.Nullable;

/**
 * A number iterator for the head of a try statement, which ends its use whichever way the loop is
 * left.
 *
 * <pre>{@code
 * try (Rounds rounds = Rounds.of(10)) {
 *   while (rounds.next()) {
 *     sum += rounds.number();
 *   }
 * }
 * }</pre>
 *
 * <p>Mirrors the macros {@code bpf_repeat} and {@code bpf_for} of libbpf over {@code
 * bpf_iter_num_new} (Linux 6.4), which leave the end to the compiler's cleanup attribute.
 */
@MustRelease("close")
public final class Rounds implements AutoCloseable {
  private final IterNum numbers = new IterNum();
  private @Nullable Integer number;
  private boolean closed;

  private Rounds(int rounds) {
    int unused = numbers.begin(0, rounds);
  }

  /**
   * An iterator of that many rounds.
   *
   * <p>Mirrors {@code bpf_iter_num_new} (6.4).
   *
   * @param rounds how many; fewer than 0, or more than 8388608, are none
   * @return the iterator, owned by the caller
   */
  @Acquires
  @KFunc(value = "bpf_iter_num_new", since = "6.4", flags = KFlag.ITER_NEW)
  public static Rounds of(int rounds) {
    return new Rounds(rounds);
  }

  /**
   * Begins the next round.
   *
   * <p>Mirrors {@code bpf_iter_num_next} (6.4).
   *
   * @return whether there is one
   * @throws IllegalStateException if the iterator is closed
   */
  @KFunc(value = "bpf_iter_num_next", since = "6.4", flags = KFlag.ITER_NEXT)
  public boolean next() {
    number = numbers.next();
    return number != null;
  }

  /**
   * The number of the round, from 0.
   *
   * @return the number
   * @throws IllegalStateException if no round has begun, or there was none left
   */
  public int number() {
    Integer now = number;
    if (now == null) {
      throw new IllegalStateException("there is no round");
    }
    return now;
  }

  /**
   * Ends the use of the iterator. Closing again does nothing.
   *
   * <p>Mirrors {@code bpf_iter_num_destroy} (6.4).
   */
  @Override
  @KFunc(value = "bpf_iter_num_destroy", since = "6.4", flags = KFlag.ITER_DESTROY)
  public void close() {
    if (!closed) {
      closed = true;
      numbers.destroy();
    }
  }
}
