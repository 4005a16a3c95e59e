package dev.custody.benchmarks.compile;

import dev.custody.cli.artifact.Artifacts;
import dev.custody.cli.artifact.Coordinates;
import dev.custody.cli.artifact.Library;
import dev.custody.cli.artifact.UnavailableException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles published libraries with and without Custody, alternately, each compilation in a fresh
 * virtual machine, and prints the CPU time of both and their ratio.
 *
 * <p>Arguments: the processor's jar, the number of pairs, and the libraries as {@code
 * group:name:version}.
 */
public final class CompileOverhead {
  private final Path processor;
  private final int pairs;

  private CompileOverhead(Path processor, int pairs) {
    this.processor = processor;
    this.pairs = pairs;
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 3) {
      System.err.println("usage: CompileOverhead PROCESSOR_JAR PAIRS GROUP:NAME:VERSION...");
      System.exit(2);
    }
    CompileOverhead overhead =
        new CompileOverhead(Path.of(arguments[0]).toAbsolutePath(), Integer.parseInt(arguments[1]));
    System.out.printf(
        "JDK %s, %d pairs, CPU seconds of the whole process: median (min..max)%n",
        Runtime.version().feature(), overhead.pairs);
    System.out.println("| library | plain javac | with Custody | ratio of pairs | findings |");
    System.out.println("|---|---|---|---|---|");
    for (String library : List.of(arguments).subList(2, arguments.length)) {
      overhead.measure(coordinates(library));
    }
  }

  private static Coordinates coordinates(String library) {
    return Coordinates.parse(library)
        .orElseThrow(() -> new IllegalArgumentException("not group:name:version: " + library));
  }

  private void measure(Coordinates coordinates)
      throws IOException, InterruptedException, UnavailableException {
    Path folder = Files.createTempDirectory("overhead");
    List<String> common = sources(coordinates, folder);
    List<String> checked = new ArrayList<>(common);
    checked.addAll(
        0, List.of("-processorpath", processor.toString(), "-Xplugin:Custody level=warn"));
    Path plainFile = Files.write(folder.resolve("plain.txt"), common);
    Path checkedFile = Files.write(folder.resolve("checked.txt"), checked);
    Path alone = alone(folder);

    if (compile(plainFile, alone).findings() > 0) {
      throw new IOException("the plain compilation was checked too");
    }
    Outcome first = compile(checkedFile, alone);
    List<Double> plain = new ArrayList<>();
    List<Double> withCustody = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      boolean plainFirst = i % 2 == 0;
      double one = compile(plainFirst ? plainFile : checkedFile, alone).seconds();
      double two = compile(plainFirst ? checkedFile : plainFile, alone).seconds();
      plain.add(plainFirst ? one : two);
      withCustody.add(plainFirst ? two : one);
      ratios.add(plainFirst ? two / one : one / two);
    }
    System.out.printf(
        "| %s | %s | %s | %s | %d |%n",
        coordinates, spread(plain), spread(withCustody), spread(ratios), first.findings());
  }

  private static List<String> sources(Coordinates coordinates, Path folder)
      throws IOException, UnavailableException {
    Library library;
    try (Artifacts artifacts = Artifacts.ofUser(false, name -> {})) {
      library = artifacts.resolve(coordinates);
    }
    Path sources = Files.createDirectory(folder.resolve("sources"));
    try (FileSystem jar = FileSystems.newFileSystem(library.sources());
        Stream<Path> files = Files.walk(jar.getPath("/"))) {
      for (Path file : (Iterable<Path>) files.filter(CompileOverhead::isClassSource)::iterator) {
        Path copy = sources.resolve(file.toString().substring(1));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-Xmaxwarns", "10000"));
    arguments.addAll(List.of("-encoding", "UTF-8", "-d", folder.resolve("classes").toString()));
    Files.createDirectory(folder.resolve("classes"));
    arguments.add("-classpath");
    arguments.add(
        library.dependencies().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    try (Stream<Path> files = Files.walk(sources)) {
      files.filter(Files::isRegularFile).sorted().map(Path::toString).forEach(arguments::add);
    }
    return arguments;
  }

  private static boolean isClassSource(Path file) {
    return file.toString().endsWith(".java")
        && !file.startsWith("/META-INF")
        && !file.endsWith("module-info.java");
  }

  private record Outcome(double seconds, int findings) {}

  /**
   * A class path with {@link CompileOnce} and nothing else. javac's own class loader sees the class
   * path of its virtual machine: a checker on it would start by itself in the plain compilation,
   * and go before the one on the processor path in the other.
   */
  private static Path alone(Path folder) throws IOException {
    Path classes = folder.resolve("alone");
    String name = CompileOnce.class.getName().replace('.', '/') + ".class";
    Path copy = classes.resolve(name);
    Files.createDirectories(copy.getParent());
    try (InputStream in = CompileOnce.class.getClassLoader().getResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(in, name), copy);
    }
    return classes;
  }

  private static Outcome compile(Path arguments, Path classPath)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath.toString(),
                CompileOnce.class.getName(),
                arguments.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String[] printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .trim()
            .split(" ");
    if (process.waitFor() != 0 || printed.length != 3 || !printed[2].equals("0")) {
      throw new IOException("the compilation failed: " + String.join(" ", printed));
    }
    return new Outcome(Long.parseLong(printed[0]) / 1e9, Integer.parseInt(printed[1]));
  }

  private static String spread(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%.2f (%.2f..%.2f)",
        sorted.get(sorted.size() / 2),
        sorted.get(0),
        sorted.get(sorted.size() - 1));
  }
}
