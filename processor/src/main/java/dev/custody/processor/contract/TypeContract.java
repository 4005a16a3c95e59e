package dev.custody.processor.contract;

import dev.custody.processor.ir.TypeKey;
import java.util.List;
import java.util.Set;

/**
 * What a type is as a resource.
 *
 * @param type the type
 * @param kind how its instances are owned
 * @param releasedBy names of the methods that release an instance, the one to advise first
 * @param idempotent whether releasing twice is harmless, as {@code close()} is
 * @param onlyCloseable whether nothing is known of it but that it can be closed, so that it may be
 *     of use afterwards
 * @param origin who says so
 * @param traits what else holds for its instances in BPF programs
 * @param advice what messages recommend
 */
public record TypeContract(
    TypeKey type,
    Kind kind,
    List<String> releasedBy,
    boolean idempotent,
    boolean onlyCloseable,
    Origin origin,
    Set<Trait> traits,
    Advice advice) {
  /** A type without traits. */
  public TypeContract(
      TypeKey type,
      Kind kind,
      List<String> releasedBy,
      boolean idempotent,
      boolean onlyCloseable,
      Origin origin) {
    this(type, kind, releasedBy, idempotent, onlyCloseable, origin, Set.of(), Advice.NONE);
  }

  /** What a type says of how references to its instances are kept alive. */
  public enum Trait {
    /** Instances belong to the kernel; a stale reference may still be looked at. */
    KERNEL_OBJECT,
    /** Instances can be in a guarded collection; what is borrowed ends at an unlock. */
    LINKABLE,
    /** Instances end, at the latest, with the object that yielded them. */
    PART,
    /** Instances are looked into only once they are in a shared slot. */
    PUBLISHED
  }

  /**
   * How the count of an instance is changed, where it is not by a method that releases it.
   *
   * @param functions those of {@link #releasedBy} that take the instance as their argument
   * @param retainedBy names of the methods that count one reference more, the one to advise first
   */
  public record Advice(List<String> functions, List<String> retainedBy) {
    /** Nothing to recommend. */
    public static final Advice NONE = new Advice(List.of(), List.of());

    public Advice {
      functions = List.copyOf(functions);
      retainedBy = List.copyOf(retainedBy);
    }
  }

  /** How instances of a type are owned. */
  public enum Kind {
    /** Instances own nothing that has to be released. */
    PLAIN,
    /** One owner at a time. */
    MUST_RELEASE,
    /** Reference counted. */
    REFCOUNTED
  }

  public TypeContract {
    releasedBy = List.copyOf(releasedBy);
    traits = Set.copyOf(traits);
  }

  /** A type without obligations. */
  public static TypeContract plain(TypeKey type, Origin origin) {
    return new TypeContract(type, Kind.PLAIN, List.of(), false, false, origin);
  }

  /** Whether instances have a trait. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether references to instances carry an obligation. */
  public boolean isResource() {
    return kind != Kind.PLAIN;
  }
}
