package dev.custody.runtime;

import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.VarHandle;

/**
 * The count and generation that a type keeps in a {@code long} field of its own, 0 from the start,
 * with the operations and rules of {@link GenerationRefCount}, which describes them. Keep it in a
 * {@code static final} field: only then does the compiler see through it.
 *
 * <table>
 *   <caption>Access to the field</caption>
 *   <tr><th>operation</th><th>read</th><th>write</th></tr>
 *   <tr><td>{@code begin}</td><td>opaque</td><td>weakCompareAndSetRelease</td></tr>
 *   <tr><td>{@code acquire}, {@code acquireIfCurrent}</td>
 *       <td>opaque</td><td>weakCompareAndSetAcquire</td></tr>
 *   <tr><td>{@code release}</td><td>opaque</td><td>weakCompareAndSetRelease, acquire fence on the
 *       last</td></tr>
 *   <tr><td>{@code isCurrent}</td><td>acquire</td><td>-</td></tr>
 *   <tr><td>{@code load}</td><td>opaque</td><td>-</td></tr>
 * </table>
 *
 * @param <T> the type that has the field
 * @param word the field: the generation in the upper half, the count in the lower
 */
// A record for the same reason as RefCountField.
@SuppressWarnings("exports")
public record GenerationRefCountField<T>(LongWord word) {
  private static final long GENERATION = 1L << 32;

  /**
   * A count in a field that is already known.
   *
   * @param word the field
   * @throws IllegalArgumentException if the handle is no {@code long} field of an object, or final
   */
  public GenerationRefCountField(VarHandle word) {
    this(LongWord.of(CountFields.checked(word, long.class)));
  }

  /**
   * The count in a field.
   *
   * @param <T> the type that has the field
   * @param lookup a lookup that may access the field
   * @param owner the type that has the field
   * @param field the name of the field
   * @return its count
   * @throws IllegalArgumentException if there is no such {@code long} field, or it is final
   */
  public static <T> GenerationRefCountField<T> of(Lookup lookup, Class<T> owner, String field) {
    return new GenerationRefCountField<>(CountFields.find(lookup, owner, field, long.class));
  }

  /**
   * Begins the next life, as {@link GenerationRefCount#begin}.
   *
   * @param owner the object
   * @return the generation
   * @throws IllegalStateException if the object lives
   */
  public int begin(T owner) {
    while (true) {
      long old = now(owner);
      if ((int) old != 0) {
        throw new IllegalStateException("the object still has references: " + describe(old));
      }
      long next = old + GENERATION + 1;
      if (word.weakCompareAndSetRelease(owner, old, next)) {
        if (Tracing.ON) {
          Tracing.begun(owner, 1);
        }
        return generation(next);
      }
    }
  }

  /**
   * One more reference, as {@link GenerationRefCount#acquire}.
   *
   * @param owner the object
   * @param generation the life
   * @throws StaleReferenceException if it is over
   * @throws IllegalStateException if there are too many references
   */
  public void acquire(T owner, int generation) {
    if (!acquireIfCurrent(owner, generation)) {
      throw stale(owner, generation);
    }
  }

  /**
   * One more reference if the life is not over, as {@link GenerationRefCount#acquireIfCurrent}.
   *
   * @param owner the object
   * @param generation the life
   * @return whether added
   * @throws IllegalStateException if there are too many references
   */
  public boolean acquireIfCurrent(T owner, int generation) {
    while (true) {
      long old = now(owner);
      if (!isAlive(old, generation)) {
        return false;
      }
      if ((int) old == Integer.MAX_VALUE) {
        throw new IllegalStateException("the object has too many references");
      }
      if (word.weakCompareAndSetAcquire(owner, old, old + 1)) {
        if (Tracing.ON) {
          Tracing.acquired(owner, 1);
        }
        return true;
      }
    }
  }

  /**
   * One reference less, as {@link GenerationRefCount#release}.
   *
   * @param owner the object
   * @param generation the life
   * @return whether it was the last
   * @throws StaleReferenceException if the life is over
   */
  public boolean release(T owner, int generation) {
    while (true) {
      long old = now(owner);
      if (!isAlive(old, generation)) {
        throw stale(owner, generation);
      }
      if (word.weakCompareAndSetRelease(owner, old, old - 1)) {
        boolean last = (int) old == 1;
        if (Tracing.ON) {
          Tracing.released(owner, 1, last);
        }
        if (last) {
          VarHandle.acquireFence();
        }
        return last;
      }
    }
  }

  /**
   * Whether a life is not over, as {@link GenerationRefCount#isCurrent}.
   *
   * @param owner the object
   * @param generation the life
   * @return a snapshot
   */
  public boolean isCurrent(T owner, int generation) {
    return isAlive(word.getAcquire(owner), generation);
  }

  /**
   * How many references there are, as {@link GenerationRefCount#load}.
   *
   * @param owner the object
   * @return a snapshot
   */
  public int load(T owner) {
    return (int) now(owner);
  }

  String describe(T owner) {
    return describe(now(owner));
  }

  private long now(T owner) {
    return word.getOpaque(owner);
  }

  /** What to tell the holder of a reference that is over. */
  StaleReferenceException stale(T owner, int generation) {
    StaleReferenceException report =
        new StaleReferenceException(generation, generation(now(owner)), owner);
    if (Tracing.ON) {
      Tracing.explain(owner, report);
    }
    return report;
  }

  private static boolean isAlive(long word, int generation) {
    return generation(word) == generation && (int) word != 0;
  }

  private static int generation(long word) {
    return (int) (word >>> 32);
  }

  private static String describe(long word) {
    return "generation " + Integer.toUnsignedString(generation(word)) + ", count " + (int) word;
  }
}
