package javax.tools;

interface JavaCompiler {
  @Acquires
  StandardJavaFileManager getStandardFileManager(
      DiagnosticListener<? super JavaFileObject> diagnosticListener,
      java.util.Locale locale,
      java.nio.charset.Charset charset);
}

class ForwardingJavaFileManager {
  ForwardingJavaFileManager(@Wraps M fileManager);
}
