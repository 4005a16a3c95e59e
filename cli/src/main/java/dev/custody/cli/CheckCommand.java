package dev.custody.cli;

import dev.custody.cli.artifact.Coordinates;
import dev.custody.cli.artifact.UnavailableException;
import dev.custody.processor.option.OptionParser;
import dev.custody.processor.option.Options;
import dev.custody.processor.rule.Rules;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code custody check}: compiles sources with the checker and prints what it finds. */
@Command(
    name = "check",
    description = "Checks Java sources: files, folders and published libraries.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:everything was compiled and checked, nothing found",
      "1:there are findings",
      "2:wrong usage, or sources that do not compile",
      "3:internal error"
    })
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PATH", description = "Java files, and folders of them")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--artifact",
      paramLabel = "GROUP:NAME:VERSION",
      description = "a published library: its sources are checked against its dependencies")
  private List<String> artifacts = new ArrayList<>();

  @Option(
      names = {"--classpath", "--class-path", "-cp"},
      paramLabel = "PATHS",
      description = "jars and class folders that the sources of PATH need")
  private String classPath = "";

  @Option(
      names = "--dependency",
      paramLabel = "GROUP:NAME:VERSION",
      description = "a published library that the sources of PATH need, with all it needs itself")
  private List<String> dependencies = new ArrayList<>();

  @Option(
      names = "--release",
      paramLabel = "N",
      description = "the Java release to compile for, as in javac")
  private @Nullable Integer release;

  @Option(names = "--encoding", paramLabel = "CHARSET", description = "of the sources: UTF-8")
  private Charset encoding = StandardCharsets.UTF_8;

  @Option(
      names = {"--option", "-o"},
      paramLabel = "NAME=VALUE",
      description = "an option of the checker, such as unchecked=all: see docs/options.md")
  private List<String> options = new ArrayList<>();

  @Option(
      names = "--sarif",
      paramLabel = "FILE",
      description = "write the findings, with all steps of their paths, as SARIF 2.1.0")
  private @Nullable Path sarif;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "write the findings, with the source around their paths, as one HTML page")
  private @Nullable Path html;

  @Option(names = "--offline", description = "take libraries from the local Maven repository only")
  private boolean offline;

  private final Console console;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (paths.isEmpty() && artifacts.isEmpty()) {
      throw new UsageProblem("nothing to check: name files, folders or --artifact");
    }
    Settings settings = settings();
    List<Coordinates> libraries = coordinates(artifacts);
    List<Coordinates> needed = coordinates(dependencies);
    try (PackedFolder api = PackedFolder.open(PackedFolder.API);
        Inputs inputs = new Inputs(console, offline)) {
      Check check = new Check(console, settings, api.path());
      if (!paths.isEmpty()) {
        check.run(inputs.ofPaths(paths, classPath(), needed));
      }
      for (Coordinates library : libraries) {
        check.run(inputs.ofLibrary(library));
      }
      writeReports(check);
      check.tally().summary().forEach(console.out()::println);
      return check.tally().exitStatus();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnavailableException e) {
      throw new UsageProblem(String.valueOf(e.getMessage()));
    }
  }

  private void writeReports(Check check) {
    if (sarif != null) {
      ReportFiles.writeSarif(sarif, check.outcomes());
    }
    if (html != null) {
      ReportFiles.writeHtml(html, check.outcomes());
    }
  }

  private Settings settings() {
    Options parsed = options.isEmpty() ? Options.DEFAULTS : checkerOptions();
    OptionalInt wanted = release == null ? OptionalInt.empty() : OptionalInt.of(release);
    return new Settings(parsed, encoding, wanted);
  }

  private Options checkerOptions() {
    OptionParser parser = new OptionParser(ruleIds());
    OptionParser.Result parsed = parser.parse(Options.DEFAULTS, options);
    if (!parsed.problems().isEmpty()) {
      throw new UsageProblem(parsed.problems().get(0).message());
    }
    return parsed.options();
  }

  /** Every rule, and what has a page without being one. */
  private static Set<String> ruleIds() {
    Set<String> ids = new TreeSet<>(new Rulebook().pages().keySet());
    Rules.all().forEach(rule -> ids.add(rule.info().id()));
    return ids;
  }

  private List<Path> classPath() {
    List<Path> entries = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      if (!entry.isEmpty()) {
        Path path = Path.of(entry);
        if (!Files.exists(path)) {
          console.err().println("not there, on the class path: " + path);
        }
        entries.add(path);
      }
    }
    return entries;
  }

  private static List<Coordinates> coordinates(List<String> texts) {
    List<Coordinates> all = new ArrayList<>();
    for (String text : texts) {
      all.add(
          Coordinates.parse(text)
              .orElseThrow(() -> new UsageProblem("not GROUP:NAME:VERSION: " + text)));
    }
    return all;
  }
}
