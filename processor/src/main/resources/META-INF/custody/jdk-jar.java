package java.util.jar;

import java.io.InputStream;
import java.io.OutputStream;

class JarFile {
  @Unknown
  InputStream getInputStream(java.util.zip.ZipEntry ze);
}

class JarInputStream {
  JarInputStream(@Wraps InputStream in);

  JarInputStream(@Wraps InputStream in, boolean verify);
}

class JarOutputStream {
  JarOutputStream(@Wraps OutputStream out);

  JarOutputStream(@Wraps OutputStream out, Manifest man);
}
