package dev.custody.processor.contract.read;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.LockMode;
import dev.custody.processor.contract.Nullness;
import dev.custody.processor.contract.Origin;
import org.junit.jupiter.api.Test;

/** What Custody's annotations mean. */
final class AnnotationsTest {
  private static Asked in(String members) {
    return Asked.of(
        """
        import dev.custody.annotations.*;
        import java.util.concurrent.locks.*;

        @Refcounted
        interface Page {
          @Acquires(Of.RECEIVER) Page retain();
          @Acquires(value = Of.RECEIVER, when = When.TRUE) boolean tryRetain();
          @Acquires void count();
          @Releases void release();
        }

        @MustRelease("stop")
        interface Engine { void stop(); void run(); }

        class Petrol implements Engine {
          public void stop() {}
          public void run() {}
        }

        @MustRelease({})
        class Toy extends Petrol {}

        abstract class Subject {
          Page page;
          Lock lock;
          Subject inner;
        """
            + members
            + "}");
  }

  private static String effects(String member, String name) {
    return in(member).method("Subject", name);
  }

  @Test
  void resultIsAcquiredOrLent() {
    assertThat(effects("@Acquires abstract Page take();", "take"))
        .isEqualTo("borrows this; acquires result");
    assertThat(effects("@Owning abstract Page get();", "get"))
        .isEqualTo("borrows this; acquires result");
    assertThat(effects("@Borrowed abstract Page open();", "open"))
        .isEqualTo("borrows this; borrows result");
  }

  @Test
  void receiverIsCountedOnceMore() {
    Asked asked = in("");
    assertThat(asked.method("Page", "retain"))
        .isEqualTo("acquires this; borrows this; returns this");
    assertThat(asked.method("Page", "tryRetain"))
        .isEqualTo("acquires this when TRUE; borrows this");
    assertThat(asked.method("Page", "count")).isEqualTo("acquires this; borrows this");
    assertThat(asked.contract("Page", "retain").trusted()).isTrue();
  }

  @Test
  void parameterIsTakenReleasedOrWrapped() {
    assertThat(effects("abstract void put(@Owning Page p);", "put"))
        .isEqualTo("borrows this; takes #0 for this");
    assertThat(effects("abstract void put(@Owning(then = Then.BORROWED) Page p);", "put"))
        .isEqualTo("borrows this; takes #0 (stays usable) for this");
    assertThat(effects("static void drop(@Releases Page p) {}", "drop")).isEqualTo("releases #0");
    assertThat(effects("abstract boolean drop(@Releases(when = When.TRUE) Page p);", "drop"))
        .isEqualTo("borrows this; releases #0 when TRUE");
    assertThat(effects("static Page view(@Wraps Page p) { return null; }", "view"))
        .isEqualTo("wraps #0");
  }

  @Test
  void fieldOfTheReceiverIsReleased() {
    assertThat(effects("@Releases(\"inner.page\") abstract void drop();", "drop"))
        .isEqualTo("borrows this; releases this.inner.page");
  }

  @Test
  void slotIsExchanged() {
    assertThat(effects("@Exchanges(\"page\") abstract Page swap(Page next);", "swap"))
        .isEqualTo("borrows this; borrows #0; exchanges this.page with #0");
  }

  @Test
  void typesOweWhatTheirSupertypesOwe() {
    Asked asked = in("");
    assertThat(asked.type("Page")).isEqualTo("REFCOUNTED release");
    assertThat(asked.type("Petrol")).isEqualTo("PLAIN");
    assertThat(asked.type("Engine")).isEqualTo("MUST_RELEASE stop");
    assertThat(asked.type("Toy")).isEqualTo("PLAIN");
    assertThat(asked.method("Engine", "stop")).isEqualTo("releases this");
    assertThat(asked.method("Engine", "run")).isEqualTo("borrows this");
  }

  @Test
  void locksAndRegionsAreTold() {
    assertThat(effects("@Locks(\"lock\") abstract void enter();", "enter"))
        .isEqualTo("locks this.lock; borrows this");
    assertThat(effects("@TryLocks(\"lock\") abstract int enter();", "enter"))
        .isEqualTo("tries to lock this.lock, taken when ZERO; borrows this");
    assertThat(effects("@RequiresLock(\"lock\") abstract void m();", "m"))
        .isEqualTo("requires lock this.lock; borrows this");
    assertThat(effects("@Enters(\"rcu\") abstract void m();", "m"))
        .isEqualTo("enters rcu; borrows this");
    assertThat(effects("@Leaves abstract void m();", "m"))
        .isEqualTo("leaves Subject; borrows this");
    assertThat(effects("@MaySleep abstract void m();", "m")).isEqualTo("may sleep; borrows this");
  }

  @Test
  void lockModeIsKept() {
    Effect.Locks locks =
        in("abstract void m(@Locks(reentrant = false, ordered = true, maySleep = false) Lock l);")
            .contract("Subject", "m")
            .effects(Effect.Locks.class)
            .get(0);
    assertThat(locks.mode()).isEqualTo(new LockMode(false, true, false, false, false));
  }

  @Test
  void nullnessIsRead() {
    Asked asked = in("@MayBeNull abstract Page find(@MayBeNull Page near);");
    assertThat(asked.contract("Subject", "find").result()).isEqualTo(Nullness.MAYBE_NULL);
    assertThat(asked.contract("Subject", "find").acceptsNull()).containsExactly(0);
  }

  @Test
  void kernelFunctionsFlagsCount() {
    assertThat(
            effects(
                "@KFunc(value = \"f\", flags = {KFlag.ACQUIRE, KFlag.RET_NULL})"
                    + " static Page f() { return null; }",
                "f"))
        .isEqualTo("acquires result");
    assertThat(
            effects(
                "@KFunc(value = \"g\", flags = KFlag.RELEASE) static void g(int n, Page p) {}",
                "g"))
        .isEqualTo("releases #1");
  }

  @Test
  void fieldsAreHeldAsWritten() {
    Asked asked = in("@Owning Page mine; @Borrowed Page theirs; @Kptr Page slot; Page other;");
    assertThat(asked.field("Subject", "mine")).isEqualTo("OWNING");
    assertThat(asked.field("Subject", "theirs")).isEqualTo("BORROWED");
    assertThat(asked.field("Subject", "slot")).isEqualTo("SLOT");
    assertThat(asked.field("Subject", "other")).isEqualTo("UNKNOWN");
  }

  @Test
  void overridingMethodInheritsThroughInterfaces() {
    Asked asked =
        in(
            """
              @Acquires abstract Page load(@Owning Page old);
              static class Below extends Subject {
                @Override Page load(Page old) { return old; }
              }
            """);
    assertThat(asked.method("Subject$Below", "load"))
        .isEqualTo("borrows this; takes #0 for this; acquires result");
    assertThat(asked.contract("Subject$Below", "load").origin()).isEqualTo(Origin.SOURCE);
  }

  @Test
  void recordTakesItsComponentAndLendsIt() {
    Asked asked =
        in(
            """
              record Implicit(@Owning Page page, int n) {}
              record Written(@Owning Page page) {
                Written(Page page) { this.page = page; }
              }
            """);
    assertThat(asked.method("Subject$Implicit", "new")).contains("takes #0 for result");
    assertThat(asked.method("Subject$Written", "new")).contains("takes #0 for result");
    assertThat(asked.method("Subject$Implicit", "page")).isEqualTo("borrows this; borrows result");
    assertThat(asked.field("Subject$Implicit", "page")).isEqualTo("OWNING");
  }

  @Test
  void annotationsOfClassFilesAreRead() {
    Asked asked = Asked.of("class Empty {}");
    assertThat(asked.method("dev.custody.processor.contract.read.ClassFileSample", "take"))
        .isEqualTo("borrows this; takes #0 for this; acquires result");
    assertThat(
            asked.contract("dev.custody.processor.contract.read.ClassFileSample", "take").origin())
        .isEqualTo(Origin.CLASS_FILE);
    assertThat(asked.field("dev.custody.processor.contract.read.ClassFileSample", "held"))
        .isEqualTo("OWNING");
  }
}
