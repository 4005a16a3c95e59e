package java.lang;

import java.io.InputStream;
import java.io.PrintStream;

@MustRelease(value = "close", idempotent = true)
interface AutoCloseable {
  void close();
}

class System {
  @Borrowed static InputStream in;
  @Borrowed static PrintStream out;
  @Borrowed static PrintStream err;

  @Halts
  static void exit(int status);

  // They stay open as long as the program runs.
  static void setIn(@Escapes InputStream in);

  static void setOut(@Escapes PrintStream out);

  static void setErr(@Escapes PrintStream err);
}

class Runtime {
  @Halts
  void exit(int status);

  @Halts
  void halt(int status);
}

class Object {
  @RequiresLock
  @MaySleep
  void wait();

  @RequiresLock
  @MaySleep
  void wait(long timeoutMillis);

  @RequiresLock
  @MaySleep
  void wait(long timeoutMillis, int nanos);

  @RequiresLock
  void notify();

  @RequiresLock
  void notifyAll();
}

class Thread {
  @MaySleep
  static void sleep(long millis);

  @MaySleep
  static void sleep(long millis, int nanos);

  @MaySleep
  void join();

  @MaySleep
  void join(long millis);

  @MaySleep
  void join(long millis, int nanos);
}

class Class {
  @Acquires
  InputStream getResourceAsStream(String name);

  Object cast(@Returns Object obj);
}

class ClassLoader {
  @Acquires
  InputStream getResourceAsStream(String name);

  @Acquires
  static InputStream getSystemResourceAsStream(String name);
}

class Module {
  @Acquires
  InputStream getResourceAsStream(String name);
}

// The streams of a process live and end with it; closing them early is nobody's error.
@MustRelease({})
class Process {
  @Unknown
  InputStream getInputStream();

  @Unknown
  InputStream getErrorStream();

  @Unknown
  java.io.OutputStream getOutputStream();

  @MaySleep
  int waitFor();
}

// What callers meet when a text is not what it should be.

class Byte {
  static byte parseByte(String s) throws NumberFormatException;

  static byte parseByte(String s, int radix) throws NumberFormatException;

  static Byte valueOf(String s) throws NumberFormatException;

  static Byte decode(String nm) throws NumberFormatException;
}

class Short {
  static short parseShort(String s) throws NumberFormatException;

  static short parseShort(String s, int radix) throws NumberFormatException;

  static Short valueOf(String s) throws NumberFormatException;

  static Short decode(String nm) throws NumberFormatException;
}

class Integer {
  static int parseInt(String s) throws NumberFormatException;

  static int parseInt(String s, int radix) throws NumberFormatException;

  static int parseUnsignedInt(String s) throws NumberFormatException;

  static Integer valueOf(String s) throws NumberFormatException;

  static Integer valueOf(String s, int radix) throws NumberFormatException;

  static Integer decode(String nm) throws NumberFormatException;
}

class Long {
  static long parseLong(String s) throws NumberFormatException;

  static long parseLong(String s, int radix) throws NumberFormatException;

  static long parseUnsignedLong(String s) throws NumberFormatException;

  static Long valueOf(String s) throws NumberFormatException;

  static Long valueOf(String s, int radix) throws NumberFormatException;

  static Long decode(String nm) throws NumberFormatException;
}

class Float {
  static float parseFloat(String s) throws NumberFormatException;

  static Float valueOf(String s) throws NumberFormatException;
}

class Double {
  static double parseDouble(String s) throws NumberFormatException;

  static Double valueOf(String s) throws NumberFormatException;
}

class Enum {
  static <T extends Enum<T>> T valueOf(Class<T> enumClass, String name)
      throws IllegalArgumentException;
}
