package sample;

import dev.custody.annotations.Kptr;
import dev.custody.annotations.MustRelease;
import dev.custody.annotations.Owning;
import dev.custody.annotations.Refcounted;
import dev.custody.annotations.Releases;
import dev.custody.runtime.Allocated;
import dev.custody.runtime.Allocator;
import dev.custody.runtime.LinuxRefCountField;
import dev.custody.runtime.TypeMeta;
import java.lang.invoke.MethodHandles;
import java.util.List;

/** Every kind of type. */
public class Shapes {
  /** A shape that others see. */
  public static class Open extends Allocated {
    @Owning Page page;

    /** One that owns nothing yet. */
    public Open() {}

    @Override
    protected TypeMeta<Open> typeMeta() {
      return Shapes_OpenMeta.META;
    }
  }

  static class Box<T extends Page, U extends Comparable<U>> extends Allocated {
    @Owning T one;
    List<@Owning T> many;
    @Kptr volatile T slot;

    @Override
    protected TypeMeta<Box<?, ?>> typeMeta() {
      return Shapes_BoxMeta.META;
    }
  }

  abstract static class Base<T> extends Allocated {
    @Owning T first;
    @Kptr volatile T second;
  }

  static final class Heir extends Base<Page> {
    @Owning Page third;

    @Override
    protected TypeMeta<Heir> typeMeta() {
      return Shapes_HeirMeta.META;
    }
  }

  final class Inner extends Allocated {
    @Owning Page page;

    @Override
    protected TypeMeta<Inner> typeMeta() {
      return Shapes_InnerMeta.META;
    }
  }

  @MustRelease(value = {}, functions = "drop")
  record Pair(@Owning Page left, @Owning Page right) {}

  @Refcounted
  static final class Shared {
    static final LinuxRefCountField<Shared> COUNT =
        LinuxRefCountField.of(MethodHandles.lookup(), Shared.class, "count");
    static final Allocator<Shared> ALL = Allocator.of(Shapes_SharedMeta.creating(Shared::new));

    @SuppressWarnings("unused")
    private int count = 1;

    @Owning Page page;

    private Shared() {}

    @Releases
    void release() {
      ALL.drop(this);
    }
  }

  @Deprecated
  static final class Old extends Allocated {
    @Owning Page page;

    @Override
    protected TypeMeta<Old> typeMeta() {
      return Shapes_OldMeta.META;
    }
  }
}
