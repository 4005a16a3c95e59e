package dev.custody.processor.contract;

import dev.custody.processor.ir.TypeKey;
import java.util.List;

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
 */
public record TypeContract(
    TypeKey type,
    Kind kind,
    List<String> releasedBy,
    boolean idempotent,
    boolean onlyCloseable,
    Origin origin) {
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
  }

  /** A type without obligations. */
  public static TypeContract plain(TypeKey type, Origin origin) {
    return new TypeContract(type, Kind.PLAIN, List.of(), false, false, origin);
  }

  /** Whether references to instances carry an obligation. */
  public boolean isResource() {
    return kind != Kind.PLAIN;
  }
}
