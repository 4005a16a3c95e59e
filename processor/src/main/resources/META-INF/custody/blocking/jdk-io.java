package java.io;

class InputStream {
  @MaySleep
  int read();

  @MaySleep
  int read(byte[] b);

  @MaySleep
  int read(byte[] b, int off, int len);

  @MaySleep
  byte[] readAllBytes();

  @MaySleep
  byte[] readNBytes(int len);

  @MaySleep
  int readNBytes(byte[] b, int off, int len);

  @MaySleep
  long skip(long n);

  @MaySleep
  void skipNBytes(long n);

  @MaySleep
  long transferTo(OutputStream out);
}

class OutputStream {
  @MaySleep
  void write(int b);

  @MaySleep
  void write(byte[] b);

  @MaySleep
  void write(byte[] b, int off, int len);

  @MaySleep
  void flush();
}

class Reader {
  @MaySleep
  int read();

  @MaySleep
  int read(char[] cbuf);

  @MaySleep
  int read(char[] cbuf, int off, int len);

  @MaySleep
  int read(java.nio.CharBuffer target);

  @MaySleep
  long skip(long n);

  @MaySleep
  long transferTo(Writer out);
}

class BufferedReader {
  @MaySleep
  String readLine();
}

class Writer {
  @MaySleep
  void write(int c);

  @MaySleep
  void write(char[] cbuf);

  @MaySleep
  void write(char[] cbuf, int off, int len);

  @MaySleep
  void write(String str);

  @MaySleep
  void write(String str, int off, int len);

  @MaySleep
  void flush();
}

interface DataInput {
  @MaySleep
  void readFully(byte[] b);

  @MaySleep
  void readFully(byte[] b, int off, int len);

  @MaySleep
  byte readByte();

  @MaySleep
  int readInt();

  @MaySleep
  long readLong();

  @MaySleep
  String readUTF();
}

interface ObjectInput {
  @MaySleep
  Object readObject();
}

interface ObjectOutput {
  @MaySleep
  void writeObject(Object obj);
}

class FileInputStream {
  @MaySleep
  FileInputStream(File file);

  @MaySleep
  FileInputStream(String name);
}

class FileOutputStream {
  @MaySleep
  FileOutputStream(File file);

  @MaySleep
  FileOutputStream(String name);

  @MaySleep
  FileOutputStream(File file, boolean append);

  @MaySleep
  FileOutputStream(String name, boolean append);
}

class RandomAccessFile {
  @MaySleep
  RandomAccessFile(File file, String mode);

  @MaySleep
  RandomAccessFile(String name, String mode);

  @MaySleep
  int read();

  @MaySleep
  int read(byte[] b);

  @MaySleep
  int read(byte[] b, int off, int len);

  @MaySleep
  void write(int b);

  @MaySleep
  void write(byte[] b);

  @MaySleep
  void write(byte[] b, int off, int len);
}

/* What lies in memory answers at once, and so does what the console prints. */

class ByteArrayInputStream {}

class ByteArrayOutputStream {}

class CharArrayReader {}

class CharArrayWriter {}

class StringReader {}

class StringWriter {}

class PrintStream {}
