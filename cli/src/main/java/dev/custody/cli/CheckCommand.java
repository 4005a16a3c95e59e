package dev.custody.cli;

import dev.custody.cli.artifact.Artifacts;
import dev.custody.cli.artifact.Coordinates;
import dev.custody.cli.artifact.Library;
import dev.custody.cli.artifact.UnavailableException;
import dev.custody.processor.option.OptionParser;
import dev.custody.processor.option.Options;
import dev.custody.processor.rule.Rules;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
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
    Tally tally;
    try (PackedFolder api = PackedFolder.open(PackedFolder.API)) {
      Check check = new Check(console, settings, api.path());
      checkPaths(check);
      checkLibraries(check);
      tally = check.tally();
      if (sarif != null) {
        ReportFiles.writeSarif(sarif, check.outcomes());
      }
      if (html != null) {
        ReportFiles.writeHtml(html, check.outcomes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnavailableException e) {
      throw new UsageProblem(String.valueOf(e.getMessage()));
    }
    tally.summary().forEach(console.out()::println);
    return tally.exitStatus();
  }

  private void checkPaths(Check check) throws UnavailableException {
    if (paths.isEmpty()) {
      return;
    }
    List<Path> needed = classPath();
    if (!dependencies.isEmpty()) {
      try (Artifacts repository = repository()) {
        for (Coordinates dependency : coordinates(dependencies)) {
          needed.addAll(repository.classPath(dependency));
        }
      }
    }
    String here = Path.of("").toUri().toString();
    List<Source> sources = SourceFinder.inPaths(paths);
    check.run(new SourceSet("the folder in which Custody ran", here, sources, needed));
  }

  private void checkLibraries(Check check) throws IOException, UnavailableException {
    if (artifacts.isEmpty()) {
      return;
    }
    List<Coordinates> wanted = coordinates(artifacts);
    try (Artifacts repository = repository()) {
      for (Coordinates coordinates : wanted) {
        Library library = repository.resolve(coordinates);
        library.missing().forEach(name -> console.err().println("not available: " + name));
        try (FileSystem jar = FileSystems.newFileSystem(library.sources())) {
          Path root = jar.getRootDirectories().iterator().next();
          check.run(
              new SourceSet(
                  "the sources of " + coordinates,
                  root.toUri().toString(),
                  SourceFinder.inJar(root),
                  library.dependencies()));
        }
      }
    }
  }

  private Artifacts repository() {
    return Artifacts.ofUser(offline, jar -> console.err().println("downloads " + jar));
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
