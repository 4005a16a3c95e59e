package dev.custody.runtime;

import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.VarHandle;

/**
 * The reference count that a type keeps in an {@code int} field of its own, with the operations and
 * rules of {@link RefCount}, which describes them. It saves the object that a {@code RefCount} is.
 *
 * <pre>{@code
 * final class Page {
 *   private static final RefCountField<Page> COUNT =
 *       RefCountField.of(MethodHandles.lookup(), Page.class, "count");
 *
 *   private int count = 1;
 *
 *   void retain() {
 *     COUNT.acquire(this);
 *   }
 * }
 * }</pre>
 *
 * <p>Keep it in a {@code static final} field: only then does the compiler see through it. Nothing
 * else may write to the field.
 *
 * <table>
 *   <caption>Access to the field</caption>
 *   <tr><th>operation</th><th>read</th><th>write</th></tr>
 *   <tr><td>{@code init}</td><td>-</td><td>opaque</td></tr>
 *   <tr><td>{@code load}</td><td>opaque</td><td>-</td></tr>
 *   <tr><td>{@code acquire}, {@code acquiren}</td><td colspan="2">getAndAdd</td></tr>
 *   <tr><td>{@code acquireChecked}, {@code acquireIf...}</td>
 *       <td>opaque</td><td>weakCompareAndSetAcquire</td></tr>
 *   <tr><td>{@code release}, {@code releasen}</td><td colspan="2">getAndAdd</td></tr>
 *   <tr><td>{@code releaseIf...}</td><td>opaque</td><td>weakCompareAndSetRelease</td></tr>
 *   <tr><td>pinning</td><td>-</td><td>opaque</td></tr>
 * </table>
 *
 * @param <T> the type that has the field
 * @param count the field
 * @param onMisuse what to do about misuse
 */
// A record because the compiler trusts the fields of records to be constant, and of no other class
// of ours: with it a call costs what the access alone costs, on 17 and 25. Its first component is
// for nobody else to name.
@SuppressWarnings("exports")
public record RefCountField<T>(IntWord count, OnMisuse onMisuse) {
  private static final int ARGUMENT_LIMIT = RefCount.SATURATED >>> 1;

  /**
   * A count in a field that is already known.
   *
   * @param count the field
   * @param onMisuse what to do about misuse
   * @throws IllegalArgumentException if the handle is no {@code int} field of an object, or final
   */
  public RefCountField(VarHandle count, OnMisuse onMisuse) {
    this(IntWord.of(CountFields.checked(count)), onMisuse);
  }

  /**
   * The count in a field, which treats misuse as {@link OnMisuse#byDefault} says.
   *
   * @param <T> the type that has the field
   * @param lookup a lookup that may access the field
   * @param owner the type that has the field
   * @param field the name of the field
   * @return its count
   * @throws IllegalArgumentException if there is no such {@code int} field, or it is final
   */
  public static <T> RefCountField<T> of(Lookup lookup, Class<T> owner, String field) {
    return new RefCountField<>(CountFields.find(lookup, owner, field), OnMisuse.byDefault());
  }

  /**
   * The same count with another answer to misuse.
   *
   * @param chosen what to do about misuse
   * @return a new one
   */
  public RefCountField<T> on(OnMisuse chosen) {
    return new RefCountField<>(count, chosen);
  }

  /**
   * Sets the count, as {@link RefCount#init}.
   *
   * @param owner the object
   * @param value the count
   */
  public void init(T owner, int value) {
    if (value < 0) {
      onMisuse.misused(CountMisuse.BAD_ARGUMENT, owner);
    }
    if (Tracing.ON) {
      Tracing.begun(owner, value);
    }
    count.setOpaque(owner, value);
  }

  /**
   * A snapshot, as {@link RefCount#load}.
   *
   * @param owner the object
   * @return the count
   */
  public int load(T owner) {
    return count.getOpaque(owner);
  }

  /**
   * One more reference, as {@link RefCount#acquire}.
   *
   * @param owner the object
   * @return the count before
   */
  public int acquire(T owner) {
    if (Tracing.ON) {
      Tracing.acquired(owner, 1);
    }
    int old = count.getAndAdd(owner, 1);
    if (old < 0) {
      pin(owner, CountMisuse.SATURATED);
    }
    return old;
  }

  /**
   * Several more references, as {@link RefCount#acquiren}.
   *
   * @param owner the object
   * @param n how many
   * @return the count before
   */
  public int acquiren(T owner, int n) {
    checkArgument(owner, n);
    if (Tracing.ON) {
      Tracing.acquired(owner, n);
    }
    int old = count.getAndAdd(owner, n);
    if (old < 0) {
      pin(owner, CountMisuse.SATURATED);
    }
    return old;
  }

  /**
   * One more reference if there is room, as {@link RefCount#acquireChecked}.
   *
   * @param owner the object
   * @return whether there was
   */
  public boolean acquireChecked(T owner) {
    while (true) {
      int old = load(owner);
      if (old + 1 < 0) {
        return false;
      }
      if (count.weakCompareAndSetAcquire(owner, old, old + 1)) {
        if (Tracing.ON) {
          Tracing.acquired(owner, 1);
        }
        return true;
      }
    }
  }

  /**
   * One more reference if there are any, as {@link RefCount#acquireIfNotZero}.
   *
   * @param owner the object
   * @return whether there were
   */
  public boolean acquireIfNotZero(T owner) {
    return acquireIfGt(owner, 0);
  }

  /**
   * One more reference if there are more than some, as {@link RefCount#acquireIfGt}.
   *
   * @param owner the object
   * @param n that many, unsigned
   * @return whether there were
   */
  public boolean acquireIfGt(T owner, int n) {
    while (true) {
      int old = load(owner);
      if (Integer.compareUnsigned(old, n) <= 0) {
        return false;
      }
      if (old < 0 || count.weakCompareAndSetAcquire(owner, old, old + 1)) {
        if (Tracing.ON) {
          Tracing.acquired(owner, 1);
        }
        return true;
      }
    }
  }

  /**
   * One reference less, as {@link RefCount#release}.
   *
   * @param owner the object
   * @return whether it was the last
   */
  public boolean release(T owner) {
    int old = count.getAndAdd(owner, -1);
    return Tracing.ON ? ended(owner, old, 1) : old <= 1 && ended(owner, old, 1);
  }

  /**
   * Several references less, as {@link RefCount#releasen}.
   *
   * @param owner the object
   * @param n how many
   * @return whether they were the last
   */
  public boolean releasen(T owner, int n) {
    checkArgument(owner, n);
    return ended(owner, count.getAndAdd(owner, -n), n);
  }

  /**
   * The last reference less, as {@link RefCount#releaseIfLast}.
   *
   * @param owner the object
   * @return whether it was the last
   */
  public boolean releaseIfLast(T owner) {
    while (load(owner) == 1) {
      if (count.weakCompareAndSetRelease(owner, 1, 0)) {
        VarHandle.acquireFence();
        if (Tracing.ON) {
          Tracing.released(owner, 1, true);
        }
        return true;
      }
    }
    return false;
  }

  /**
   * One reference less unless it is the last, as {@link RefCount#releaseIfNotLast}.
   *
   * @param owner the object
   * @return whether it was released
   */
  public boolean releaseIfNotLast(T owner) {
    return releaseIfGt(owner, 1);
  }

  /**
   * One reference less if there are more than some, as {@link RefCount#releaseIfGt}.
   *
   * @param owner the object
   * @param n that many, unsigned, at least 1
   * @return whether it was released
   */
  public boolean releaseIfGt(T owner, int n) {
    if (n == 0) {
      onMisuse.misused(CountMisuse.BAD_ARGUMENT, owner);
    }
    while (true) {
      int old = load(owner);
      if (old < 0 || Integer.compareUnsigned(old, n) <= 0) {
        return false;
      }
      if (count.weakCompareAndSetRelease(owner, old, old - 1)) {
        if (Tracing.ON) {
          Tracing.released(owner, 1, false);
        }
        return true;
      }
    }
  }

  /** Whether taking away some of so many was the end; taking away too many pins. */
  private boolean ended(T owner, int old, int n) {
    if (old < 0 || Integer.compareUnsigned(old, n) < 0) {
      pin(owner, CountMisuse.UNDERFLOW);
      return false;
    }
    if (Tracing.ON) {
      Tracing.released(owner, n, old == n);
    }
    if (old != n) {
      return false;
    }
    VarHandle.acquireFence();
    return true;
  }

  private void pin(T owner, CountMisuse misuse) {
    count.setOpaque(owner, RefCount.SATURATED);
    onMisuse.misused(misuse, owner);
  }

  private void checkArgument(T owner, int n) {
    if (Integer.compareUnsigned(n, ARGUMENT_LIMIT) >= 0) {
      onMisuse.misused(CountMisuse.BAD_ARGUMENT, owner);
    }
  }
}
