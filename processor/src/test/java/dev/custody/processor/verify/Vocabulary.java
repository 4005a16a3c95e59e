package dev.custody.processor.verify;

import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.contract.LockMode;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Nullness;
import dev.custody.processor.contract.Origin;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.contract.When;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeHierarchy;
import dev.custody.processor.ir.TypeKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The small world of the verifier's tests: a counted {@code Page} of a {@code Pool}, a closeable
 * {@code File} with a {@code Reader} around it, a {@code Lock}.
 */
public final class Vocabulary implements Contracts, TypeHierarchy {
  private static final TypeKey PAGE = new TypeKey("Page");
  private static final TypeKey FILE = new TypeKey("File");
  private static final TypeKey READER = new TypeKey("Reader");

  private record Words(List<Effect> effects, Nullness result) {}

  private final Map<String, Words> methods = new HashMap<>();
  private final Map<String, String> superclass = new HashMap<>();

  public Vocabulary() {
    Effect.Acquires result = new Effect.Acquires(Subject.RESULT, When.ALWAYS);
    Effect.Releases receiver = new Effect.Releases(Subject.RECEIVER, When.ALWAYS);
    Effect.Borrows lent = new Effect.Borrows(Subject.RECEIVER);
    Subject first = Subject.parameter(0);
    say("Pool.take()", Nullness.NON_NULL, result);
    say("Pool.tryTake()", Nullness.MAYBE_NULL, result);
    say("Pool.find()", Nullness.UNKNOWN, result);
    say("Pool.lent()", Nullness.NON_NULL, new Effect.Borrows(Subject.RESULT));
    say("Pool.give(Page)", Nullness.UNKNOWN, takes(first, When.ALWAYS, false));
    say("Pool.lend(Page)", Nullness.UNKNOWN, takes(first, When.ALWAYS, true));
    say("Pool.offer(Page)", Nullness.UNKNOWN, takes(first, When.TRUE, false));
    say("Pool.check(Page)", Nullness.UNKNOWN, new Effect.Borrows(first));
    say("Pool.needs(Page)", Nullness.UNKNOWN, releases(first));
    say("Page.release()", Nullness.UNKNOWN, receiver);
    say("Page.releaseIfLast()", Nullness.UNKNOWN, new Effect.Releases(Subject.RECEIVER, When.TRUE));
    say(
        "Page.retain()",
        Nullness.NON_NULL,
        new Effect.Acquires(Subject.RECEIVER, When.ALWAYS),
        new Effect.Returns(Subject.RECEIVER));
    say("Page.use()", Nullness.UNKNOWN, lent);
    say("Page.isStale()", Nullness.UNKNOWN, lent);
    say("File.<init>()", Nullness.NON_NULL, result);
    say("File.read()", Nullness.UNKNOWN, lent);
    say("File.close()", Nullness.UNKNOWN, receiver);
    say("Reader.<init>(File)", Nullness.NON_NULL, new Effect.Wraps(first));
    say("Reader.close()", Nullness.UNKNOWN, receiver);
    say(
        "Checks.nonNull(java.lang.Object)",
        Nullness.NON_NULL,
        new Effect.Checks(first, When.NONNULL, "java.lang.NullPointerException"),
        new Effect.Borrows(first),
        new Effect.Returns(first));
    say(
        "Checks.that(boolean)",
        Nullness.UNKNOWN,
        new Effect.Checks(first, When.TRUE, "java.lang.IllegalStateException"));
    say("Checks.exit()", Nullness.UNKNOWN, new Effect.Halts());
    say("Lock.lock()", Nullness.UNKNOWN, new Effect.Locks(Subject.RECEIVER, LockMode.ORDINARY));
    say(
        "Lock.tryLock()",
        Nullness.UNKNOWN,
        new Effect.TryLocks(Subject.RECEIVER, LockMode.ORDINARY, When.TRUE));
    say("Lock.unlock()", Nullness.UNKNOWN, new Effect.Unlocks(Subject.RECEIVER));
    say("Test.taker(Page)", Nullness.UNKNOWN, takes(first, When.ALWAYS, false));
    say("Test.borrower(Page)", Nullness.UNKNOWN, new Effect.Borrows(first));
    say("Test.lender()", Nullness.UNKNOWN, new Effect.Borrows(Subject.RESULT));
    superclass.put("File", "java.lang.AutoCloseable");
    superclass.put("Reader", "java.lang.AutoCloseable");
    superclass.put("java.io.FileNotFoundException", "java.io.IOException");
    superclass.put("java.io.IOException", "java.lang.Exception");
    superclass.put("java.lang.IllegalStateException", "java.lang.RuntimeException");
    superclass.put("java.lang.NullPointerException", "java.lang.RuntimeException");
    superclass.put("java.lang.RuntimeException", "java.lang.Exception");
    superclass.put("java.lang.Exception", "java.lang.Throwable");
    superclass.put("Big", "Shape");
    superclass.put("Small", "Shape");
  }

  private static Effect takes(Subject subject, When when, boolean staysUsable) {
    return new Effect.Takes(subject, when, staysUsable, Subject.RECEIVER);
  }

  private static Effect releases(Subject subject) {
    return new Effect.Releases(subject, When.ALWAYS);
  }

  private void say(String method, Nullness result, Effect... effects) {
    methods.put(method, new Words(List.of(effects), result));
  }

  @Override
  public MethodContract method(MethodKey method, TypeKey receiverType) {
    Words known = methods.get(method.toString());
    return known == null
        ? MethodContract.unknown(method)
        : new MethodContract(
            method, known.effects(), known.result(), Set.of(), List.of(), false, Origin.SOURCE);
  }

  @Override
  public TypeContract type(TypeKey type) {
    if (type.equals(PAGE)) {
      return new TypeContract(
          type,
          TypeContract.Kind.REFCOUNTED,
          List.of("release"),
          false,
          false,
          Origin.SOURCE,
          Set.of(),
          new TypeContract.Advice(List.of(), List.of("retain")));
    } else if (type.equals(FILE) || type.equals(READER)) {
      return new TypeContract(
          type, TypeContract.Kind.MUST_RELEASE, List.of("close"), true, false, Origin.SOURCE);
    }
    return TypeContract.plain(type, Origin.DEFAULT);
  }

  @Override
  public FieldContract field(FieldKey field) {
    FieldContract.Kind kind =
        field.name().equals("owned")
            ? FieldContract.Kind.OWNING
            : field.name().equals("seen")
                ? FieldContract.Kind.BORROWED
                : FieldContract.Kind.UNKNOWN;
    return new FieldContract(field, kind, field.name().startsWith("final"), Origin.SOURCE);
  }

  @Override
  public boolean isSubtype(TypeKey type, TypeKey other) {
    for (String name = type.name(); name != null; name = superclass.get(name)) {
      if (name.equals(other.name())) {
        return true;
      }
    }
    return other.equals(TypeKey.OBJECT);
  }

  @Override
  public boolean areDisjoint(TypeKey type, TypeKey other) {
    return !isSubtype(type, other) && !isSubtype(other, type);
  }
}
