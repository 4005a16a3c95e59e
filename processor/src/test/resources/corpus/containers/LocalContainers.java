package corpus.containers;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** A container that a method makes for itself must not die with something owed in it. */
final class LocalContainers {
  private List<InputStream> kept;

  static int countLeaking(File file) throws IOException {
    List<InputStream> list = new ArrayList<>();
    list.add(new FileInputStream(file));
    return list.size(); // finds reference-leak
  }

  static int count(File file) throws IOException {
    List<InputStream> list = new ArrayList<>();
    list.add(new FileInputStream(file));
    int count = list.size();
    list.get(0).close();
    return count;
  }

  static int sumLeaking(List<File> files) throws IOException {
    List<InputStream> list = new ArrayList<>();
    for (File file : files) {
      list.add(new FileInputStream(file)); // finds reference-leak
    }
    int sum = 0;
    for (InputStream in : list) {
      sum += in.read();
    }
    return sum; // finds reference-leak
  }

  static int sum(List<File> files) throws IOException {
    List<InputStream> list = new ArrayList<>();
    try {
      for (File file : files) {
        list.add(new FileInputStream(file));
      }
      int sum = 0;
      for (InputStream in : list) {
        sum += in.read();
      }
      return sum;
    } finally {
      for (InputStream in : list) {
        try {
          in.close();
        } catch (IOException e) {
          System.err.println(e.getMessage());
        }
      }
    }
  }

  static int onlySomeLeaking(List<File> files, int enough) throws IOException {
    List<InputStream> list = new ArrayList<>();
    for (File file : files) {
      list.add(new FileInputStream(file)); // finds reference-leak
    }
    for (InputStream in : list) {
      if (in.available() > enough) {
        in.close();
      }
    }
    return list.size(); // finds reference-leak
  }

  static void streamed(File file) throws IOException {
    List<InputStream> list = new ArrayList<>();
    list.add(new FileInputStream(file));
    list.stream().filter(in -> in.markSupported()).forEach(LocalContainers::quietly);
  }

  static void each(File file) throws IOException {
    List<InputStream> list = new ArrayList<>();
    list.add(new FileInputStream(file));
    list.forEach(in -> quietly(in));
  }

  static void quietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      System.err.println(e.getMessage());
    }
  }

  static void helper(File file) throws IOException {
    List<InputStream> list = new ArrayList<>();
    list.add(new FileInputStream(file));
    closeAll(list);
  }

  private static void closeAll(Collection<? extends Closeable> all) {
    for (Closeable each : all) {
      quietly(each);
    }
  }

  static int helperLeaking(File file) throws IOException {
    List<InputStream> list = new ArrayList<>();
    list.add(new FileInputStream(file));
    return available(list); // finds reference-leak
  }

  private static int available(Collection<? extends InputStream> all) throws IOException {
    int sum = 0;
    for (InputStream each : all) {
      sum += each.available();
    }
    return sum;
  }

  static void popped(File file) throws IOException {
    Deque<InputStream> stack = new ArrayDeque<>();
    stack.push(new FileInputStream(file));
    while (!stack.isEmpty()) {
      stack.pop().close();
    }
  }

  static int peekedLeaking(File file) throws IOException {
    Deque<InputStream> stack = new ArrayDeque<>();
    stack.push(new FileInputStream(file));
    return stack.isEmpty() ? 0 : stack.peek().available(); // finds reference-leak
  }

  static void polled(File file) throws IOException {
    Queue<InputStream> queue = new LinkedList<>();
    queue.offer(new FileInputStream(file));
    InputStream in;
    while ((in = queue.poll()) != null) {
      in.close();
    }
  }

  static void drained(File file) throws IOException {
    Set<InputStream> set = new HashSet<>();
    set.add(new FileInputStream(file));
    for (Iterator<InputStream> i = set.iterator(); i.hasNext(); ) {
      InputStream in = i.next();
      i.remove();
      in.close();
    }
  }

  static void indexed(File file) throws IOException {
    List<InputStream> list = new ArrayList<>();
    list.add(new FileInputStream(file));
    for (int i = list.size() - 1; i >= 0; i--) {
      list.get(i).close();
    }
  }

  static void valuesOf(File file) throws IOException {
    Map<String, InputStream> map = new LinkedHashMap<>();
    map.put(file.getName(), new FileInputStream(file));
    for (InputStream in : map.values()) {
      in.close();
    }
  }

  static void entriesOf(File file) throws IOException {
    Map<String, InputStream> map = new HashMap<>();
    map.put(file.getName(), new FileInputStream(file));
    for (Map.Entry<String, InputStream> entry : map.entrySet()) {
      entry.getValue().close();
    }
  }

  static void keysOfLeaking(File file) throws IOException {
    Map<String, InputStream> map = new HashMap<>();
    map.put(file.getName(), new FileInputStream(file));
    for (Map.Entry<String, InputStream> entry : map.entrySet()) {
      System.out.println(entry.getKey());
    }
  } // finds reference-leak

  static List<InputStream> returned(File file) throws IOException {
    List<InputStream> list = new ArrayList<>();
    list.add(new FileInputStream(file));
    return Collections.unmodifiableList(list);
  }

  static InputStream first(File file) throws IOException {
    List<InputStream> list = new ArrayList<>();
    list.add(new FileInputStream(file));
    return list.get(0);
  }

  static InputStream[] array(File file) throws IOException {
    List<InputStream> list = new ArrayList<>();
    list.add(new FileInputStream(file));
    return list.toArray(new InputStream[0]);
  }

  void stored(File file) throws IOException {
    List<InputStream> list = new ArrayList<>();
    list.add(new FileInputStream(file));
    kept = list;
  }

  void storedBefore(File file) throws IOException {
    List<InputStream> list = new ArrayList<>();
    kept = list;
    list.add(new FileInputStream(file));
  }

  static void passed(File file, Consumer<List<InputStream>> consumer) throws IOException {
    List<InputStream> list = new ArrayList<>();
    list.add(new FileInputStream(file));
    consumer.accept(list);
  }

  static void captured(File file, Executor executor) throws IOException {
    List<InputStream> list = new ArrayList<>();
    list.add(new FileInputStream(file));
    executor.execute(() -> closeAll(list));
  }

  static void byItsVariable(File file) throws IOException {
    List<InputStream> list = new ArrayList<>();
    InputStream in = new FileInputStream(file);
    list.add(in);
    System.out.println(list.size());
    in.close();
  }

  static int byTry(File file) throws IOException {
    List<InputStream> list = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(new FileInputStream(file))) {
      list.add(in);
      return in.read();
    }
  }

  static void byWhatItWraps(File file) throws IOException {
    List<InputStream> list = new ArrayList<>();
    InputStream in = new FileInputStream(file);
    list.add(new BufferedInputStream(in));
    in.close();
  }

  static void wrappedLater(File file) throws IOException {
    List<InputStream> list = new ArrayList<>();
    list.add(new FileInputStream(file));
    for (InputStream in : list) {
      try (InputStream buffered = new BufferedInputStream(in)) {
        buffered.read();
      }
    }
  }

  static void againLeaking(File file) throws IOException {
    List<InputStream> list = new ArrayList<>();
    list.add(new FileInputStream(file));
    list = new ArrayList<>(); // finds overwritten-reference
    System.out.println(list);
  }

  static void inALoopLeaking(List<File> files) throws IOException {
    for (File file : files) {
      List<InputStream> list = new ArrayList<>();
      list.add(new FileInputStream(file));
    } // finds reference-leak
  }

  static void lentOnly(List<InputStream> given) throws IOException {
    List<InputStream> list = new ArrayList<>();
    for (InputStream in : given) {
      list.add(in);
    }
    for (InputStream in : list) {
      in.read();
    }
  }

  static void inTwo(List<Socket> open, String host) throws IOException {
    List<Socket> mine = new ArrayList<>();
    Socket socket = new Socket(host, 80);
    mine.add(socket);
    open.add(socket);
    System.out.println(mine.size());
  }

  static void ofLists(File file, Consumer<Object> consumer) throws IOException {
    List<List<InputStream>> all = new ArrayList<>();
    List<InputStream> list = new ArrayList<>();
    list.add(new FileInputStream(file));
    all.add(list);
    consumer.accept(all);
  }
}
