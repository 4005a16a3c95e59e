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

  @MaySleep
  java.util.List startPipeline(java.util.List builders);
}

class Runtime {
  @MaySleep
  Process exec(String command);

  @MaySleep
  Process exec(String[] cmdarray);

  @MaySleep
  Process exec(String command, String[] envp);

  @MaySleep
  Process exec(String[] cmdarray, String[] envp);

  @MaySleep
  Process exec(String command, String[] envp, java.io.File dir);

  @MaySleep
  Process exec(String[] cmdarray, String[] envp, java.io.File dir);
}
