package java.util.logging;

import java.io.OutputStream;

@MustRelease(value = "close", idempotent = true)
class FileHandler {}

@MustRelease(value = "close", idempotent = true)
class SocketHandler {}

class StreamHandler {
  StreamHandler(@Escapes OutputStream out, Formatter formatter);

  void setOutputStream(@Escapes OutputStream out);
}

class MemoryHandler {
  MemoryHandler(@Escapes Handler target, int size, Level pushLevel);
}

// A handler that a logger has is the logger's, which closes it at the program's end.
class Logger {
  void addHandler(@Escapes Handler handler);

  // Whoever takes a handler out of a logger is to close it, but it may stay in another one.
  void removeHandler(@Escapes Handler handler);
}
