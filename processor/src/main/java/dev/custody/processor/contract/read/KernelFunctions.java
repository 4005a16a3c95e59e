package dev.custody.processor.contract.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue: which kernel function may be called from which kinds of program, as measured on
 * Linux 6.18. Read when it is first asked; confined to one thread.
 */
final class KernelFunctions {
  private static final String RESOURCE = "/META-INF/custody/kernel-6.18.tsv";

  private @Nullable Map<String, List<String>> sections;

  /** The sections from which a function may be called; empty if it is not in the catalogue. */
  List<String> sections(String function) {
    if (function.isEmpty()) {
      return List.of();
    }
    Map<String, List<String>> known = sections;
    if (known == null) {
      known = read();
      sections = known;
    }
    List<String> found = known.get(function);
    return found != null ? found : known.getOrDefault(function + "_impl", List.of());
  }

  /** Lines that start with {@code =} name a set of sections, the others a function and its set. */
  private static Map<String, List<String>> read() {
    Map<String, List<String>> sets = new HashMap<>();
    Map<String, List<String>> functions = new HashMap<>();
    try (InputStream in = KernelFunctions.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> words = Pattern.compile("\t").splitAsStream(line).toList();
        if (line.startsWith("=")) {
          sets.put(words.get(0), words.subList(1, words.size()));
        } else if (!line.startsWith("#")) {
          functions.put(words.get(0), sets.getOrDefault(words.get(1), List.of()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return functions;
  }
}
