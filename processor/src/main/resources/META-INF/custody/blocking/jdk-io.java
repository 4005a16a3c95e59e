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

  @MaySleep
  java.util.stream.Stream lines();
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

  @MaySleep
  Writer append(char c);

  @MaySleep
  Writer append(CharSequence csq);

  @MaySleep
  Writer append(CharSequence csq, int start, int end);
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

  @MaySleep
  boolean readBoolean();

  @MaySleep
  int readUnsignedByte();

  @MaySleep
  short readShort();

  @MaySleep
  int readUnsignedShort();

  @MaySleep
  char readChar();

  @MaySleep
  float readFloat();

  @MaySleep
  double readDouble();

  @MaySleep
  String readLine();

  @MaySleep
  int skipBytes(int n);
}

interface DataOutput {
  @MaySleep
  void write(int b);

  @MaySleep
  void write(byte[] b);

  @MaySleep
  void write(byte[] b, int off, int len);

  @MaySleep
  void writeBoolean(boolean v);

  @MaySleep
  void writeByte(int v);

  @MaySleep
  void writeShort(int v);

  @MaySleep
  void writeChar(int v);

  @MaySleep
  void writeInt(int v);

  @MaySleep
  void writeLong(long v);

  @MaySleep
  void writeFloat(float v);

  @MaySleep
  void writeDouble(double v);

  @MaySleep
  void writeBytes(String s);

  @MaySleep
  void writeChars(String s);

  @MaySleep
  void writeUTF(String s);
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

class FileReader {
  @MaySleep
  FileReader(File file);

  @MaySleep
  FileReader(String fileName);

  @MaySleep
  FileReader(File file, java.nio.charset.Charset charset);

  @MaySleep
  FileReader(String fileName, java.nio.charset.Charset charset);
}

class FileWriter {
  @MaySleep
  FileWriter(File file);

  @MaySleep
  FileWriter(String fileName);

  @MaySleep
  FileWriter(File file, boolean append);

  @MaySleep
  FileWriter(String fileName, boolean append);

  @MaySleep
  FileWriter(File file, java.nio.charset.Charset charset);

  @MaySleep
  FileWriter(String fileName, java.nio.charset.Charset charset);

  @MaySleep
  FileWriter(File file, java.nio.charset.Charset charset, boolean append);

  @MaySleep
  FileWriter(String fileName, java.nio.charset.Charset charset, boolean append);
}

class PrintWriter {
  @MaySleep
  PrintWriter(File file);

  @MaySleep
  PrintWriter(String fileName);

  @MaySleep
  PrintWriter(File file, String csn);

  @MaySleep
  PrintWriter(String fileName, String csn);
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
