package dev.custody.processor.lower;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.processor.ir.Block;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What messages quote: the names of temporaries and the text of instructions. */
final class NamesAndPositionsTest {
  private static final String MEMBERS =
      """
      int m(Pool pool, int n) {
        Page page =
            pool.take();
        page = pool . take();
        if (!page.isStale()) { n++; }
        while (n > 0 && page == null) n--;
        for (Page p : java.util.List.of(page)) { }
        pool.take().release();
        synchronized (this) { }
        new Thread() { }.start();
        return (n);
      }
      """;

  private static Body body() {
    return LoweringTester.members(MEMBERS).body("T", "m");
  }

  private static List<String> texts(Class<? extends Instruction> kind) {
    Body body = body();
    return body.blocks().stream()
        .map(Block::instructions)
        .flatMap(List::stream)
        .filter(kind::isInstance)
        .map(instruction -> body.source().excerpt(instruction.position()))
        .toList();
  }

  @Test
  void temporariesAreNamedByTheirExpressions() {
    List<String> names =
        body().locals(Variable.Kind.TEMPORARY).stream()
            .map(local -> body().variable(local).name())
            .filter(name -> !name.isEmpty())
            .toList();
    assertThat(names)
        .containsExactly(
            "page.isStale()", "java.util.List.of(page)", "pool.take()", "new Thread() {...}")
        .inOrder();
  }

  @Test
  void aCallCarriesTheTextOfItsDeclarationOrAssignment() {
    assertThat(texts(Instruction.Invoke.class))
        .containsAtLeast(
            "Page page = pool.take()",
            "page = pool . take()",
            "page.isStale()",
            "pool.take()",
            "pool.take().release()")
        .inOrder();
  }

  @Test
  void aBranchCarriesTheTextOfItsStatementOrItsPart() {
    assertThat(texts(Instruction.Branch.class))
        .containsExactly(
            "if (!page.isStale())",
            "n > 0",
            "page == null",
            "for (Page p : java.util.List.of(page))")
        .inOrder();
  }

  @Test
  void aReturnCarriesItsStatementAndALockItsHeader() {
    assertThat(texts(Instruction.Return.class)).containsExactly("return (n)");
    assertThat(texts(Instruction.EnterMonitor.class)).containsExactly("synchronized (this)");
  }

  @Test
  void aMethodIsDeclaredAtItsNameAndEndsAtItsBrace() {
    Body body = body();
    assertThat(body.source().excerpt(body.declaration())).isEqualTo("m");
    assertThat(body.source().excerpt(body.end())).isEqualTo("}");
    assertThat(body.end().line()).isEqualTo(12);
    assertThat(body.source().fileName()).isEqualTo("T.java");
    assertThat(body.source().line(4).strip()).isEqualTo("page = pool . take();");
  }
}
