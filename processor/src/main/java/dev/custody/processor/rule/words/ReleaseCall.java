package dev.custody.processor.rule.words;

import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.verify.Containers;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.Setting;
import java.util.List;
import java.util.Optional;

/** The words in which a help line names a reference and its release. */
public final class ReleaseCall {
  private static final TypeKey AUTO_CLOSEABLE = new TypeKey("java.lang.AutoCloseable");

  private final Reference reference;
  private final TypeContract type;
  private final boolean isAutoCloseable;
  private final boolean everyTwice;

  public ReleaseCall(Reference reference, Findings findings) {
    this.reference = reference;
    this.type = findings.contracts().type(reference.type());
    this.everyTwice = findings.profile().has(Setting.NO_RELEASE_TWICE);
    this.isAutoCloseable = findings.types().isSubtype(reference.type(), AUTO_CLOSEABLE);
  }

  /** How to release it: {@code call page.release()}, {@code call objDrop(flow)}. */
  public String text() {
    if (Containers.isOne(reference)) {
      return "release what is in " + (reference.isVariable() ? reference.name() : "it");
    }
    if (type.releasedBy().isEmpty()) {
      return "release " + (reference.isVariable() ? reference.name() : "it");
    }
    return "call " + call(advised());
  }

  private String call(String name) {
    if (type.advice().functions().contains(name)) {
      return name + (reference.isVariable() ? "(" + reference.name() + ")" : " with it");
    }
    return reference.isVariable() ? reference.name() + "." + name + "()" : name + "() on it";
  }

  /** The name of the method or function that releases it, where its type says so. */
  public String advised() {
    List<String> functions = type.advice().functions();
    if (everyTwice && !functions.isEmpty()) {
      return functions.get(0);
    }
    return type.releasedBy().get(0);
  }

  /** How to get one more count, where the reference is counted and has a variable. */
  public Optional<String> retaining() {
    if (!isRefcounted() || !reference.isVariable()) {
      return Optional.empty();
    }
    List<String> methods = type.advice().retainedBy();
    return Optional.of(
        methods.isEmpty() || (everyTwice && !type.advice().functions().isEmpty())
            ? "acquire " + reference.name() + " once more"
            : "call " + reference.name() + "." + methods.get(0) + "()");
  }

  /** How to call it where the reference has no variable yet: {@code keep it in a variable and}. */
  public String lead() {
    return reference.isVariable() ? "" : "keep the result in a variable and ";
  }

  /** What it is called once it was named: {@code the page}, or {@code it}. */
  public String again() {
    String simple = type.type().simpleName();
    boolean isSameWord = reference.isVariable() && reference.name().equalsIgnoreCase(simple);
    return isSameWord ? "the " + reference.name() : "it";
  }

  public boolean isRefcounted() {
    return type.kind() == TypeContract.Kind.REFCOUNTED;
  }

  /** Whether releasing it twice is harmless. */
  public boolean isIdempotent() {
    return type.isResource() && type.idempotent() && !everyTwice;
  }

  /** Whether nobody says more of its type than that it can be closed. */
  public boolean isOnlyCloseable() {
    return type.onlyCloseable();
  }

  /** Whether a try statement can release it. */
  public boolean isAutoCloseable() {
    return isAutoCloseable && type.releasedBy().stream().anyMatch("close"::equals);
  }
}
