package dev.custody.processor.lower;

import java.net.URL;
import java.net.URLClassLoader;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.ToolProvider;

/**
 * The compiler's files without any plugin or processor: javac would find the checker itself, which
 * the tests' own class loader offers.
 */
public final class BareFiles extends ForwardingJavaFileManager<JavaFileManager> {
  BareFiles(JavaFileManager files) {
    super(files);
  }

  /** The files of a compiler of its own. */
  public static BareFiles ofCompiler() {
    return new BareFiles(
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null));
  }

  @Override
  public ClassLoader getClassLoader(Location location) {
    return new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader());
  }
}
