package dev.custody.runtime;

import dev.custody.annotations.MustRelease;
import dev.custody.annotations.Releases;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object of a type that a program declares itself and makes with {@link Kfuncs#objNew}. It has
 * one owner, who hands it over or gives it to {@link Kfuncs#objDrop}; types whose objects have
 * several owners extend {@link Counted}.
 *
 * <pre>{@code
 * final class Item extends Allocated {
 *   long key;
 * }
 * }</pre>
 *
 * <p>A type whose fields own something says so by overriding {@link #typeMeta}. Dropping the object
 * then destroys them first.
 *
 * <p>Each object has a count by the rules of {@link LinuxRefCount}, also where it never exceeds 1:
 * so dropping twice is misuse, and told by {@link OnMisuse#byDefault}, for every type.
 *
 * <p>Mirrors an object of {@code bpf_obj_new} (Linux 6.2).
 */
@MustRelease(
    value = {},
    functions = "objDrop")
public abstract class Allocated {
  private static final LinuxRefCountField<Allocated> COUNT =
      LinuxRefCountField.of(MethodHandles.lookup(), Allocated.class, "count");

  @SuppressWarnings("UnusedVariable") // read and written through COUNT
  private int count = 1;

  private @Nullable Allocator<?> home;

  /** An object with one owner. */
  protected Allocated() {
    if (Tracing.ON) {
      Tracing.begun(this, 1);
    }
  }

  /**
   * What the fields of this type own. The same for all objects of a type.
   *
   * @return its metadata; by default that of a type whose fields own nothing
   */
  protected TypeMeta<?> typeMeta() {
    return OwnsNothing.META;
  }

  /** One owner less. The last one destroys the fields, then the object is gone. */
  @Releases
  final void drop() {
    if (!COUNT.decAndTest(this)) {
      return;
    }
    if (home != null) {
      home.destroyAllocated(this);
    } else {
      destroy(typeMeta());
    }
  }

  /** One owner more, unless the object is gone. */
  final boolean retain() {
    return COUNT.incNotZero(this);
  }

  /** Who made the object and gets its storage back. */
  final void homeIs(Allocator<?> allocator) {
    home = allocator;
  }

  /** The storage is a new object, with one owner. */
  final void beginAgain() {
    COUNT.setRelease(this, 1);
  }

  /** How many owners there are. */
  final int owners() {
    return COUNT.read(this);
  }

  private <T> void destroy(TypeMeta<T> meta) {
    T object = meta.type().cast(this);
    try {
      meta.destroyFields(object);
    } finally {
      if (Tracing.ON) {
        Rcu.afterGracePeriod(() -> meta.poison(object));
      }
    }
  }

  /** Only its numbers. */
  private static final class OwnsNothing {
    static final TypeMeta<Allocated> META =
        TypeMeta.of(
            Allocated.class,
            () -> {
              throw new UnsupportedOperationException("an abstract type has no objects");
            },
            List.of());
  }
}
