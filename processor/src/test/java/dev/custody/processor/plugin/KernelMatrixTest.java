package dev.custody.processor.plugin;

import static com.google.common.truth.Truth.assertThat;

import com.sun.source.util.JavacTask;
import dev.custody.processor.contract.kernel.Measured;
import dev.custody.processor.contract.read.Program;
import dev.custody.processor.finding.Finding;
import dev.custody.processor.option.Options;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Every cell of what was measured on a live kernel, as a program of one call: one class for each
 * section, one method for each function.
 */
final class KernelMatrixTest {
  @Test
  void everyKernelFunctionIsAllowedWhereTheKernelAllowsIt() throws IOException {
    agrees(Measured.kfuncs(), 203 * 71);
  }

  @Test
  void everyHelperIsAllowedWhereTheKernelAllowsIt() throws IOException {
    agrees(Measured.helpers(), 10 * 71);
  }

  private static void agrees(Measured measured, int cells) throws IOException {
    Set<String> refused = refused(measured);
    int compared = 0;
    List<String> differences = new ArrayList<>();
    for (int section = 0; section < measured.sections().size(); section++) {
      for (String function : measured.answers().keySet()) {
        compared++;
        if (refused.contains("P" + section + "." + function)
            == measured.allows(function, section)) {
          differences.add(function + " in " + measured.sections().get(section));
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(compared).isEqualTo(cells);
  }

  /** The methods in which a call is refused, as {@code P7.bpf_obj_new_impl}. */
  private static Set<String> refused(Measured measured) throws IOException {
    Set<String> refused = new TreeSet<>();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, sources(measured));
    Session.attach(
        task,
        Options.DEFAULTS,
        report -> {
          assertThat(report.givenUp()).isEmpty();
          for (Finding finding : report.findings()) {
            if (finding.rule().id().equals("program-type")) {
              refused.add(report.type().simpleName() + "." + finding.method().name());
            }
          }
        });
    task.analyze();
    return refused;
  }

  private static List<JavaFileObject> sources(Measured measured) {
    List<JavaFileObject> sources = new ArrayList<>();
    StringBuilder stubs = new StringBuilder("final class Kernel {\n");
    for (String function : measured.answers().keySet()) {
      stubs.append("@dev.custody.annotations.KFunc(\"").append(function).append("\") ");
      stubs.append("static native void ").append(function).append("();\n");
    }
    sources.add(Program.file("Kernel.java", stubs.append("}\n").toString()));
    for (int i = 0; i < measured.sections().size(); i++) {
      StringBuilder calls = new StringBuilder("@dev.custody.annotations.ProgramType(\"");
      calls.append(measured.sections().get(i)).append("\") final class P").append(i).append(" {\n");
      for (String function : measured.answers().keySet()) {
        calls.append("void ").append(function).append("() { Kernel.").append(function);
        calls.append("(); }\n");
      }
      sources.add(Program.file("P" + i + ".java", calls.append("}\n").toString()));
    }
    return sources;
  }
}
