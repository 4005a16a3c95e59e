package java.util.zip;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;

// Memory outside the heap, given back by end().

@MustRelease(value = {"end", "close"}, idempotent = true)
class Deflater {}

@MustRelease(value = {"end", "close"}, idempotent = true)
class Inflater {}

class ZipFile {
  // Closed with the file at the latest.
  @Unknown
  InputStream getInputStream(ZipEntry entry);
}

class CheckedInputStream {
  CheckedInputStream(@Wraps InputStream in, Checksum cksum);
}

class CheckedOutputStream {
  CheckedOutputStream(@Wraps OutputStream out, Checksum cksum);
}

// A compressor that is passed in stays its giver's.

class DeflaterInputStream {
  DeflaterInputStream(@Wraps InputStream in);

  DeflaterInputStream(@Wraps InputStream in, @Borrowed Deflater defl);

  DeflaterInputStream(@Wraps InputStream in, @Borrowed Deflater defl, int bufLen);
}

class DeflaterOutputStream {
  DeflaterOutputStream(@Wraps OutputStream out);

  DeflaterOutputStream(@Wraps OutputStream out, boolean syncFlush);

  DeflaterOutputStream(@Wraps OutputStream out, @Borrowed Deflater def);

  DeflaterOutputStream(@Wraps OutputStream out, @Borrowed Deflater def, boolean syncFlush);

  DeflaterOutputStream(@Wraps OutputStream out, @Borrowed Deflater def, int size);

  DeflaterOutputStream(
      @Wraps OutputStream out, @Borrowed Deflater def, int size, boolean syncFlush);
}

class InflaterInputStream {
  InflaterInputStream(@Wraps InputStream in);

  InflaterInputStream(@Wraps InputStream in, @Borrowed Inflater inf);

  InflaterInputStream(@Wraps InputStream in, @Borrowed Inflater inf, int size);
}

class InflaterOutputStream {
  InflaterOutputStream(@Wraps OutputStream out);

  InflaterOutputStream(@Wraps OutputStream out, @Borrowed Inflater infl);

  InflaterOutputStream(@Wraps OutputStream out, @Borrowed Inflater infl, int bufLen);
}

class GZIPInputStream {
  GZIPInputStream(@Wraps InputStream in);

  GZIPInputStream(@Wraps InputStream in, int size);
}

class GZIPOutputStream {
  GZIPOutputStream(@Wraps OutputStream out);

  GZIPOutputStream(@Wraps OutputStream out, boolean syncFlush);

  GZIPOutputStream(@Wraps OutputStream out, int size);

  GZIPOutputStream(@Wraps OutputStream out, int size, boolean syncFlush);
}

class ZipInputStream {
  ZipInputStream(@Wraps InputStream in);

  ZipInputStream(@Wraps InputStream in, Charset charset);
}

class ZipOutputStream {
  ZipOutputStream(@Wraps OutputStream out);

  ZipOutputStream(@Wraps OutputStream out, Charset charset);
}
