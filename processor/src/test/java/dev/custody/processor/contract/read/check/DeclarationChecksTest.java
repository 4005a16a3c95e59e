package dev.custody.processor.contract.read.check;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.processor.contract.read.CompilerContracts;
import dev.custody.processor.contract.read.Program;
import dev.custody.processor.contract.read.file.PackIndex;
import dev.custody.processor.ir.TypeKey;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** What is said of annotations that cannot hold. */
final class DeclarationChecksTest {
  private static List<String> of(String type, String program) {
    Program compiled = Program.of("import dev.custody.annotations.*;\n" + program);
    CompilerContracts contracts =
        new CompilerContracts(compiled.context(), PackIndex.bundled(), compiled.bodies(), false);
    TypeElement element = compiled.context().symbols().element(new TypeKey(type)).orElseThrow();
    return new DeclarationChecks(compiled.context(), contracts)
        .of(element).stream()
            .map(each -> each.element().getSimpleName() + ": " + each.message())
            .toList();
  }

  private static List<String> in(String members) {
    return of("Subject", "import java.io.*; abstract class Subject { " + members + " }");
  }

  @Test
  void aResultIsGivenOrLent() {
    assertThat(in("@Owning @Borrowed abstract Reader get();"))
        .containsExactly(
            "get: `@Owning` and `@Borrowed` contradict each other on `get`: a result is new, lent,"
                + " or another name of something");
  }

  @Test
  void anArgumentIsTakenOrLent() {
    assertThat(in("abstract void put(@Owning @Borrowed Reader r);"))
        .containsExactly(
            "r: `@Owning` and `@Borrowed` contradict each other on `r`: an argument is taken over,"
                + " lent, released or wrapped");
  }

  @Test
  void aFieldIsHeldInOneWay() {
    assertThat(in("@Owning @Kptr Reader r;"))
        .containsExactly(
            "r: `@Owning` and `@Kptr` contradict each other on `r`: a field holds a reference in"
                + " one way");
  }

  @Test
  void numbersAreNotOwned() {
    assertThat(in("@Acquires abstract int get(); abstract void put(@Owning int n);"))
        .containsExactly(
            "get: `@Acquires` means nothing here: the result is no reference",
            "n: `@Owning` means nothing on `n`: it is no reference")
        .inOrder();
  }

  @Test
  void pathNamesFields() {
    assertThat(in("Object mutex; @RequiresLock(\"mutx\") abstract void m();"))
        .containsExactly(
            "m: `@RequiresLock` names the field `mutx`, but `Subject` has none; did you mean"
                + " `mutex`?");
    assertThat(in("Subject next; Object mutex; @Locks(\"next.mutex\") abstract void m();"))
        .isEmpty();
  }

  @Test
  void onlyResourcesAreReleased() {
    assertThat(in("@Releases abstract void drop();"))
        .containsExactly(
            "drop: `@Releases` needs a resource, but `Subject` is none: mark it `@Refcounted` or"
                + " `@MustRelease`");
    assertThat(in("@Releases static void drop() {}"))
        .containsExactly(
            "drop: `@Releases` means nothing here: a static method has no receiver; mark a"
                + " parameter");
  }

  @Test
  void outcomeMustBeOneOfTheResult() {
    assertThat(in("abstract void drop(@Releases(when = When.TRUE) Reader r);"))
        .containsExactly("r: `when = When.TRUE` never happens: `drop` returns `void`");
  }

  @Test
  void releasingMethodMustExist() {
    assertThat(of("A", "@MustRelease(\"clos\") class A { void close() {} }"))
        .containsExactly(
            "A: `@MustRelease` names `clos`, but `A` has no such method; did you mean `close`?");
  }

  @Test
  void countedTypeMustHaveARelease() {
    assertThat(of("A", "@Refcounted class A { void release() {} }"))
        .containsExactly("A: `A` is `@Refcounted`, but none of its methods is marked `@Releases`");
    assertThat(of("A", "@Refcounted @MustRelease(\"end\") class A { void end() {} }"))
        .containsExactly(
            "A: `@Refcounted` and `@MustRelease` contradict each other: `A` has many owners or"
                + " one");
  }

  @Test
  void overridingMethodMustNotWeaken() {
    String program =
        """
        import java.io.*;
        interface Source {
          @Owning Reader next();
          void put(@Borrowed Reader r);
        }
        abstract class A implements Source {
          @Borrowed public abstract Reader next();
          public abstract void put(@Owning Reader r);
        }
        """;
    assertThat(of("A", program))
        .containsExactly(
            "next: who owes the result of `next` must be as in `Source.next`, which it overrides",
            "r: who owes the argument of `put` must be as in `Source.put`, which it overrides")
        .inOrder();
  }

  @Test
  void correctDeclarationsAreSilent() {
    assertThat(
            of(
                "Page",
                """
                @Refcounted
                abstract class Page {
                  @Owning Page next;
                  @Acquires(Of.RECEIVER) abstract Page retain();
                  @Releases abstract boolean release();
                  @Acquires(value = Of.RECEIVER, when = When.TRUE) abstract boolean tryRetain();
                  @Acquires @MayBeNull abstract Page find(@MayBeNull @Borrowed Page near);
                  static Page around(@Wraps Page page) { return page; }
                  record Pair(@Owning Page page) {}
                }
                """))
        .isEmpty();
  }

  @Test
  void whatNoKernelHasIsTold() {
    assertThat(in("@ProgramType({\"xpd\", \"XDP\"}) abstract void run();"))
        .containsExactly(
            "run: `@ProgramType` names `xpd`, which is no program type and no section; did you mean"
                + " `xdp`?");
    assertThat(in("@ProgramType(\"kprobes/do_exit\") abstract void run();"))
        .containsExactly(
            "run: `@ProgramType` names `kprobes/do_exit`, which is no program type and no section;"
                + " did you mean `kprobe`?");
    assertThat(in("@ProgramType({}) abstract void run();"))
        .containsExactly("run: `@ProgramType` names nothing that the code could run as");
    assertThat(in("@KFunc(\"bpf_cpumask_creat\") abstract void make();"))
        .containsExactly(
            "make: `@KFunc` names `bpf_cpumask_creat`, which the catalogue does not know; did you"
                + " mean `bpf_cpumask_create`?");
    assertThat(in("@KFunc(value = \"mine\", since = \"v6\") abstract void call();"))
        .containsExactly("call: `since` of `@KFunc` is a release of Linux such as 6.12, not `v6`");
    assertThat(in("@KFunc(value = \"mine\", since = \"6.1\") abstract void call();")).isEmpty();
    assertThat(in("@KFunc(value = \"mine\", programTypes = \"cgroups\") abstract void call();"))
        .hasSize(1);
  }

  @Test
  void aTypeIsHeldToItsNamesToo() {
    assertThat(of("Subject", "@ProgramType(\"raw_tps\") class Subject {}"))
        .containsExactly(
            "Subject: `@ProgramType` names `raw_tps`, which is no program type and no section; did"
                + " you mean `raw_tp`?");
  }
}
