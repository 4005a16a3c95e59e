package corpus.jdk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.Scanner;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Processes lend their streams and owe nothing, nor do timers that live as long as the program. */
final class Processes {
  static int run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    return process.waitFor();
  }

  static String output(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).start();
    InputStream in = process.getInputStream();
    String text = new String(in.readAllBytes());
    process.waitFor();
    return text;
  }

  static String firstLine(String command) throws IOException {
    Process process = Runtime.getRuntime().exec(new String[] {command});
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(process.getInputStream()))) {
      return reader.readLine();
    }
  }

  static String errors(Process process) {
    Scanner scanner = new Scanner(process.getErrorStream()).useDelimiter("\\A");
    return scanner.hasNext() ? scanner.next() : "";
  }

  static void feed(Process process, byte[] bytes) throws IOException {
    OutputStream out = process.getOutputStream();
    out.write(bytes);
    out.close();
  }

  static boolean finished(Process process) throws InterruptedException {
    if (!process.waitFor(1, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return false;
    }
    return true;
  }

  static AtomicInteger ticking() {
    AtomicInteger ticks = new AtomicInteger();
    Timer timer = new Timer(true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            if (ticks.incrementAndGet() > 10) {
              cancel();
            }
          }
        },
        0,
        1000);
    return ticks;
  }

  static void thread(Runnable task) throws InterruptedException {
    Thread thread = new Thread(task);
    thread.start();
    thread.join();
  }
}
