package dev.custody.runtime;

import dev.custody.annotations.TryLocks;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.Lock;

/**
 * The reference count that a type keeps in an {@code int} field of its own, with the operations and
 * rules of {@link LinuxRefCount}, which describes them. It saves the object that a {@code
 * LinuxRefCount} is. Keep it in a {@code static final} field; nothing else may write to the field.
 *
 * <table>
 *   <caption>Access to the field</caption>
 *   <tr><th>operation</th><th>read</th><th>write</th></tr>
 *   <tr><td>{@code set}</td><td>-</td><td>opaque</td></tr>
 *   <tr><td>{@code setRelease}</td><td>-</td><td>release</td></tr>
 *   <tr><td>{@code read}</td><td>opaque</td><td>-</td></tr>
 *   <tr><td>{@code inc}, {@code add}</td><td colspan="2">getAndAdd</td></tr>
 *   <tr><td>{@code ...NotZero...}</td><td>opaque</td><td>weakCompareAndSetAcquire</td></tr>
 *   <tr><td>{@code dec}, {@code decAndTest}, {@code subAndTest}</td>
 *       <td colspan="2">getAndAdd</td></tr>
 *   <tr><td>{@code decIfOne}, {@code decNotOne}</td>
 *       <td>opaque</td><td>weakCompareAndSetRelease</td></tr>
 *   <tr><td>pinning</td><td>-</td><td>opaque</td></tr>
 * </table>
 *
 * @param <T> the type that has the field
 * @param count the field
 * @param onMisuse what to do about misuse
 */
// A record for the reason that stands at RefCountField.
@SuppressWarnings("exports")
public record LinuxRefCountField<T>(IntWord count, OnMisuse onMisuse) {
  /**
   * A count in a field that is already known.
   *
   * @param count the field
   * @param onMisuse what to do about misuse
   * @throws IllegalArgumentException if the handle is no {@code int} field of an object, or final
   */
  public LinuxRefCountField(VarHandle count, OnMisuse onMisuse) {
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
  public static <T> LinuxRefCountField<T> of(Lookup lookup, Class<T> owner, String field) {
    return new LinuxRefCountField<>(CountFields.find(lookup, owner, field), OnMisuse.byDefault());
  }

  /**
   * The same count with another answer to misuse.
   *
   * @param chosen what to do about misuse
   * @return a new one
   */
  public LinuxRefCountField<T> on(OnMisuse chosen) {
    return new LinuxRefCountField<>(count, chosen);
  }

  /**
   * Sets the count, as {@link LinuxRefCount#set}.
   *
   * @param owner the object
   * @param value the count
   */
  public void set(T owner, int value) {
    begin(owner, value);
    count.setOpaque(owner, value);
  }

  /**
   * Sets the count and publishes what was written before, as {@link LinuxRefCount#setRelease}.
   *
   * @param owner the object
   * @param value the count
   */
  public void setRelease(T owner, int value) {
    begin(owner, value);
    count.setRelease(owner, value);
  }

  /**
   * A snapshot, as {@link LinuxRefCount#read}.
   *
   * @param owner the object
   * @return the count
   */
  public int read(T owner) {
    return count.getOpaque(owner);
  }

  /**
   * One more reference, as {@link LinuxRefCount#inc}.
   *
   * @param owner the object
   */
  public void inc(T owner) {
    if (Tracing.ON) {
      Tracing.acquired(owner, 1);
    }
    int old = count.getAndAdd(owner, 1);
    // One comparison for a count that is dead, full or pinned.
    if (old + 1 <= 1) {
      pinAdded(owner, old, 1);
    }
  }

  /**
   * Several more references, as {@link LinuxRefCount#add}.
   *
   * @param owner the object
   * @param n how many
   */
  public void add(T owner, int n) {
    if (Tracing.ON) {
      Tracing.acquired(owner, n);
    }
    pinAdded(owner, count.getAndAdd(owner, n), n);
  }

  /**
   * One more reference if there are any, as {@link LinuxRefCount#incNotZero}.
   *
   * @param owner the object
   * @return whether there were
   */
  public boolean incNotZero(T owner) {
    return addNotZero(owner, 1);
  }

  /**
   * Several more references if there are any, as {@link LinuxRefCount#addNotZero}.
   *
   * @param owner the object
   * @param n how many
   * @return whether there were
   */
  public boolean addNotZero(T owner, int n) {
    while (true) {
      int old = read(owner);
      if (old == 0) {
        return false;
      }
      if (count.weakCompareAndSetAcquire(owner, old, old + n)) {
        if (Tracing.ON) {
          Tracing.acquired(owner, n);
        }
        pinIfFull(owner, old, n);
        return true;
      }
    }
  }

  /**
   * Several more references if there are any and a limit allows, as {@link
   * LinuxRefCount#addNotZeroLimited}.
   *
   * @param owner the object
   * @param n how many
   * @param limit the highest count to reach
   * @return whether added
   */
  public boolean addNotZeroLimited(T owner, int n, int limit) {
    while (true) {
      int old = read(owner);
      if (old == 0 || n > limit - old) {
        return false;
      }
      if (count.weakCompareAndSetAcquire(owner, old, old + n)) {
        if (Tracing.ON) {
          Tracing.acquired(owner, n);
        }
        pinIfFull(owner, old, n);
        return true;
      }
    }
  }

  /**
   * One reference less, as {@link LinuxRefCount#decAndTest}.
   *
   * @param owner the object
   * @return whether it was the last
   */
  public boolean decAndTest(T owner) {
    int old = count.getAndAdd(owner, -1);
    return Tracing.ON ? ended(owner, old, 1) : old <= 1 && ended(owner, old, 1);
  }

  /**
   * Several references less, as {@link LinuxRefCount#subAndTest}.
   *
   * @param owner the object
   * @param n how many
   * @return whether they were the last
   */
  public boolean subAndTest(T owner, int n) {
    return ended(owner, count.getAndAdd(owner, -n), n);
  }

  /**
   * One reference less, which must not be the last, as {@link LinuxRefCount#dec}.
   *
   * @param owner the object
   */
  public void dec(T owner) {
    int old = count.getAndAdd(owner, -1);
    if (old <= 1) {
      pin(owner, CountMisuse.DROPPED_TO_ZERO);
    } else if (Tracing.ON) {
      Tracing.released(owner, 1, false);
    }
  }

  /**
   * The last reference less, as {@link LinuxRefCount#decIfOne}.
   *
   * @param owner the object
   * @return whether it was the last
   */
  public boolean decIfOne(T owner) {
    while (read(owner) == 1) {
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
   * One reference less unless it is the last, as {@link LinuxRefCount#decNotOne}.
   *
   * @param owner the object
   * @return false if it is the last
   */
  public boolean decNotOne(T owner) {
    while (true) {
      int old = read(owner);
      if (old == RefCount.SATURATED) {
        return true;
      }
      if (old == 1) {
        return false;
      }
      if (old == 0) {
        onMisuse.misused(CountMisuse.UNDERFLOW, owner);
        return true;
      }
      if (count.weakCompareAndSetRelease(owner, old, old - 1)) {
        if (Tracing.ON) {
          Tracing.released(owner, 1, false);
        }
        return true;
      }
    }
  }

  /**
   * One reference less, with the lock held if it was the last, as {@link LinuxRefCount#decAndLock}.
   *
   * @param owner the object
   * @param lock the lock
   * @return whether it was the last, and the lock is held
   */
  public boolean decAndLock(T owner, @TryLocks Lock lock) {
    if (decNotOne(owner)) {
      return false;
    }
    lock.lock();
    boolean last = false;
    try {
      last = decAndTest(owner);
    } finally {
      if (!last) {
        lock.unlock();
      }
    }
    return last;
  }

  private static void begin(Object owner, int value) {
    if (Tracing.ON) {
      Tracing.begun(owner, value);
    }
  }

  /** Whether taking away some of so many was the end; taking away too many pins. */
  private boolean ended(T owner, int old, int n) {
    if (old > 0 && old == n) {
      VarHandle.acquireFence();
      if (Tracing.ON) {
        Tracing.released(owner, n, true);
      }
      return true;
    }
    if (old <= 0 || old - n < 0) {
      pin(owner, CountMisuse.UNDERFLOW);
    } else if (Tracing.ON) {
      Tracing.released(owner, n, false);
    }
    return false;
  }

  private void pinAdded(T owner, int old, int n) {
    if (old == 0) {
      pin(owner, CountMisuse.ADDED_TO_ZERO);
    } else {
      pinIfFull(owner, old, n);
    }
  }

  private void pinIfFull(T owner, int old, int n) {
    if (old < 0 || old + n < 0) {
      pin(owner, CountMisuse.SATURATED);
    }
  }

  private void pin(T owner, CountMisuse misuse) {
    count.setOpaque(owner, RefCount.SATURATED);
    onMisuse.misused(misuse, owner);
  }
}
