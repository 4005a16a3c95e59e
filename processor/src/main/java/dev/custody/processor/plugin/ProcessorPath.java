package dev.custody.processor.plugin;

import dev.custody.processor.contract.read.file.ContractRoot;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The jars and folders beside the checker's own: the loader that javac, Maven and Gradle make of a
 * processor path tells its addresses; of any other, those are known that have the folder as an
 * entry.
 */
final class ProcessorPath {
  private static final String FOLDER = "META-INF/custody/";

  private ProcessorPath() {}

  /** In the order of the path. */
  static List<ContractRoot> roots() {
    ClassLoader loader = ProcessorPath.class.getClassLoader();
    Set<Path> paths = new LinkedHashSet<>();
    if (loader instanceof URLClassLoader urls) {
      for (URL url : urls.getURLs()) {
        add(url.toString(), paths);
      }
    } else {
      try {
        for (URL url : Collections.list(loader.getResources(FOLDER))) {
          add(rootOf(url), paths);
        }
      } catch (IOException unreadable) {
        return List.of(); // what cannot be read carries no contracts
      }
    }
    return paths.stream().map(ContractRoot::new).toList();
  }

  private static String rootOf(URL folder) throws IOException {
    String text = folder.toString();
    return "jar".equals(folder.getProtocol())
        ? ((JarURLConnection) folder.openConnection()).getJarFileURL().toString()
        : text.substring(0, text.length() - FOLDER.length());
  }

  private static void add(String address, Set<Path> paths) {
    try {
      URI uri = new URI(address);
      if ("file".equals(uri.getScheme())) {
        paths.add(Path.of(uri));
      }
    } catch (URISyntaxException | IllegalArgumentException notAFile) {
      return; // a loader of another kind; nothing of it can be read
    }
  }
}
