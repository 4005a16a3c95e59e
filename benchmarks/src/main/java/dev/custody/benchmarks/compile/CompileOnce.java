package dev.custody.benchmarks.compile;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * One compilation in a virtual machine of its own. The argument is a file with one argument of
 * javac a line; it prints the CPU time of the whole process in nanoseconds, and how many findings
 * there were.
 */
public final class CompileOnce {
  private CompileOnce() {}

  public static void main(String[] arguments) throws IOException {
    List<String> options = Files.readAllLines(Path.of(arguments[0]));
    StringWriter messages = new StringWriter();
    int status =
        ToolProvider.getSystemJavaCompiler()
                .getTask(
                    messages,
                    null,
                    null,
                    options.stream().filter(option -> !option.endsWith(".java")).toList(),
                    null,
                    ToolProvider.getSystemJavaCompiler()
                        .getStandardFileManager(null, null, null)
                        .getJavaFileObjectsFromPaths(
                            options.stream()
                                .filter(option -> option.endsWith(".java"))
                                .map(Path::of)
                                .toList()))
                .call()
            ? 0
            : 1;
    long findings = messages.toString().lines().filter(l -> l.contains("[custody:")).count();
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.println(system.getProcessCpuTime() + " " + findings + " " + status);
  }
}
