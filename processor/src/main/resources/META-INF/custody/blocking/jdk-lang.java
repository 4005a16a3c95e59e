package java.lang;

class Object {
  @MaySleep
  void wait();

  @MaySleep
  void wait(long timeoutMillis);

  @MaySleep
  void wait(long timeoutMillis, int nanos);
}

class Thread {
  @MaySleep
  void sleep(long millis);

  @MaySleep
  void sleep(long millis, int nanos);

  @MaySleep
  void join();

  @MaySleep
  void join(long millis);

  @MaySleep
  void join(long millis, int nanos);
}

class Process {
  @MaySleep
  int waitFor();

  @MaySleep
  boolean waitFor(long timeout, java.util.concurrent.TimeUnit unit);
}

class ProcessBuilder {
  @MaySleep
  Process start();
}
