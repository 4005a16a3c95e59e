package corpus.jdk;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Archives, compressed streams and the compressors themselves. */
final class Zips {
  static int entriesLeaking(File file) throws IOException {
    ZipFile zip = new ZipFile(file);
    return zip.size(); // finds reference-leak
  }

  static int entries(File file) throws IOException {
    try (ZipFile zip = new ZipFile(file)) {
      return zip.size();
    }
  }

  static byte[] entryLeaking(File file, String name) throws IOException {
    ZipFile zip = new ZipFile(file);
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return null; // finds reference-leak
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    } finally {
      zip.close();
    }
  }

  static byte[] entry(File file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file)) {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        return null;
      }
      // Closed with the archive.
      return zip.getInputStream(entry).readAllBytes();
    }
  }

  static Manifest manifestLeaking(File file) throws IOException {
    return new JarFile(file).getManifest(); // finds reference-leak
  }

  static Manifest manifest(File file) throws IOException {
    try (JarFile jar = new JarFile(file)) {
      return jar.getManifest();
    }
  }

  static Manifest manifestOfStreamLeaking(File file) throws IOException {
    JarInputStream jar = new JarInputStream(new FileInputStream(file)); // finds reference-leak
    Manifest manifest = jar.getManifest();
    jar.close();
    return manifest;
  }

  static Manifest manifestOfStream(File file) throws IOException {
    try (FileInputStream in = new FileInputStream(file);
        JarInputStream jar = new JarInputStream(in)) {
      return jar.getManifest();
    }
  }

  static byte[] unzippedLeaking(File file) throws IOException {
    try (GZIPInputStream in =
        new GZIPInputStream(new FileInputStream(file))) { // finds reference-leak
      return in.readAllBytes();
    }
  }

  static byte[] unzipped(File file) throws IOException {
    try (InputStream raw = new FileInputStream(file);
        InputStream in = new GZIPInputStream(raw)) {
      return in.readAllBytes();
    }
  }

  static void zipLeaking(File file, byte[] bytes) throws IOException {
    OutputStream raw = new FileOutputStream(file);
    GZIPOutputStream out = new GZIPOutputStream(raw); // finds reference-leak
    out.write(bytes);
    out.finish();
  } // finds reference-leak

  static void zip(File file, byte[] bytes) throws IOException {
    OutputStream raw = new FileOutputStream(file);
    try {
      GZIPOutputStream out = new GZIPOutputStream(raw);
      out.write(bytes);
      out.finish();
    } finally {
      raw.close();
    }
  }

  static void archiveLeaking(File file, byte[] bytes) throws IOException {
    ZipOutputStream out = new ZipOutputStream(new FileOutputStream(file));
    out.putNextEntry(new ZipEntry("content")); // finds reference-leak
    out.write(bytes);
    out.closeEntry();
    out.close();
  }

  static void archive(File file, byte[] bytes) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(new FileOutputStream(file))) {
      out.putNextEntry(new ZipEntry("content"));
      out.write(bytes);
      out.closeEntry();
    }
  }

  static int countOfLent(InputStream in) throws IOException {
    // Nothing of its own but the memory that lies behind the lent stream.
    ZipInputStream zip = new ZipInputStream(in);
    int count = 0;
    while (zip.getNextEntry() != null) {
      count++;
    }
    return count;
  }

  static byte[] deflatedLeaking(byte[] bytes) {
    Deflater deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    byte[] buffer = new byte[bytes.length + 64];
    int length = deflater.deflate(buffer);
    return java.util.Arrays.copyOf(buffer, length); // finds reference-leak
  }

  static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] buffer = new byte[bytes.length + 64];
      int length = deflater.deflate(buffer);
      return java.util.Arrays.copyOf(buffer, length);
    } finally {
      deflater.end();
    }
  }

  static byte[] inflatedLeaking(byte[] bytes, int size) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    inflater.setInput(bytes);
    byte[] result = new byte[size];
    inflater.inflate(result); // finds reference-leak
    inflater.end();
    return result;
  }

  static byte[] inflated(byte[] bytes, int size) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes);
      byte[] result = new byte[size];
      inflater.inflate(result);
      return result;
    } finally {
      inflater.end();
    }
  }

  /** A compressor that is passed in is not ended by the stream. */
  static byte[] withLevelLeaking(byte[] bytes, int level) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(level);
    try (DeflaterOutputStream out = new DeflaterOutputStream(target, deflater)) { // finds reference-leak
      out.write(bytes);
    }
    return target.toByteArray(); // finds reference-leak
  }

  static byte[] withLevel(byte[] bytes, int level) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(level);
    try (DeflaterOutputStream out = new DeflaterOutputStream(target, deflater)) {
      out.write(bytes);
    } finally {
      deflater.end();
    }
    return target.toByteArray();
  }

  static long checksumLeaking(File file) throws IOException {
    CheckedInputStream in = new CheckedInputStream(new FileInputStream(file), new CRC32());
    while (in.read() >= 0) {} // finds reference-leak
    return in.getChecksum().getValue(); // finds reference-leak
  }

  static long checksum(File file) throws IOException {
    try (CheckedInputStream in = new CheckedInputStream(new FileInputStream(file), new CRC32())) {
      while (in.read() >= 0) {}
      return in.getChecksum().getValue();
    }
  }
}
