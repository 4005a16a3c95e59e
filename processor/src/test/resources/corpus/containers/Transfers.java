package corpus.containers;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Vector;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Exchanger;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;

/** Other ways into containers and out of them. */
final class Transfers {
  private final AtomicReferenceArray<Socket> slots = new AtomicReferenceArray<>(8);
  private final LinkedTransferQueue<Socket> transfers = new LinkedTransferQueue<>();
  private final SynchronousQueue<Socket> hands = new SynchronousQueue<>();
  private final CopyOnWriteArrayList<Socket> shared = new CopyOnWriteArrayList<>();

  void slot(int index, String host) throws IOException {
    slots.set(index, new Socket(host, 80));
  }

  void slotLeaking(int index, String host) throws IOException {
    Socket socket = new Socket(host, 80);
    socket.setTcpNoDelay(true); // finds reference-leak
    slots.set(index, socket);
  }

  void emptySlot(int index) throws IOException {
    Socket socket = slots.getAndSet(index, null);
    if (socket != null) {
      socket.close();
    }
  }

  void transfer(String host) throws IOException, InterruptedException {
    transfers.transfer(new Socket(host, 80));
  }

  void handLeaking(String host) throws IOException {
    Socket socket = new Socket(host, 80);
    hands.offer(socket);
  } // finds reference-leak

  void hand(String host) throws IOException {
    Socket socket = new Socket(host, 80);
    if (!hands.offer(socket)) {
      socket.close();
    }
  }

  void addOnceLeaking(String host) throws IOException {
    Socket socket = new Socket(host, 80);
    shared.addIfAbsent(socket);
  } // finds reference-leak

  void addOnce(String host) throws IOException {
    Socket socket = new Socket(host, 80);
    if (!shared.addIfAbsent(socket)) {
      socket.close();
    }
  }

  void insert(List<Socket> sockets, String host) throws IOException {
    sockets.add(0, new Socket(host, 80));
  }

  void exchange(List<Socket> sockets, int index, String host) throws IOException {
    Socket old = sockets.set(index, new Socket(host, 80));
    if (old != null) {
      old.close();
    }
  }

  static void atIterator(ListIterator<Socket> iterator, String host) throws IOException {
    iterator.add(new Socket(host, 80));
  }

  static List<InputStream> one(File file) throws IOException {
    return Collections.singletonList(new FileInputStream(file));
  }

  static InputStream joinedLeaking(File a, File b) throws IOException {
    Vector<InputStream> parts = new Vector<>();
    parts.add(new FileInputStream(a));
    parts.addElement(new FileInputStream(b)); // finds reference-leak
    Enumeration<InputStream> all = parts.elements();
    return new SequenceInputStream(all);
  }

  static InputStream joined(File a, File b) throws IOException {
    Vector<InputStream> parts = new Vector<>();
    parts.add(new FileInputStream(a));
    try {
      parts.addElement(new FileInputStream(b));
    } catch (IOException e) {
      parts.firstElement().close();
      throw e;
    }
    Enumeration<InputStream> all = parts.elements();
    return new SequenceInputStream(all);
  }

  static Socket given(Exchanger<Socket> exchanger, String host)
      throws IOException, InterruptedException {
    return exchanger.exchange(new Socket(host, 80));
  }

  static void closeStream(List<Socket> sockets) {
    sockets.stream()
        .filter(socket -> !socket.isClosed())
        .forEach(
            socket -> {
              try {
                socket.close();
              } catch (IOException e) {
                System.err.println(e.getMessage());
              }
            });
  }

  static Stream<InputStream> streamed(File file) throws IOException {
    return Stream.of(new FileInputStream(file));
  }

  static int firstEntryLeaking(Path folder) throws IOException {
    Iterator<Path> entries = Files.newDirectoryStream(folder).iterator(); // finds reference-leak
    return entries.hasNext() ? 1 : 0;
  }

  static int firstEntry(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return entries.iterator().hasNext() ? 1 : 0;
    }
  }

  static void merged(Map<String, Closeable> open, String name, File file) throws IOException {
    open.merge(name, new FileInputStream(file), (old, added) -> added);
  }

  static void replaced(Map<String, InputStream> open, String name, File file) throws IOException {
    InputStream old = open.replace(name, new FileInputStream(file));
    if (old != null) {
      old.close();
    }
  }

  static Optional<InputStream> nullable(File file) throws IOException {
    return Optional.ofNullable(file.exists() ? new FileInputStream(file) : null);
  }

  static void updated(AtomicReference<Socket> current, String host) throws IOException {
    Socket socket = new Socket(host, 80);
    Socket old = current.getAndUpdate(before -> socket);
    if (old != null) {
      old.close();
    }
  }

  static void lazySet(AtomicReference<Socket> current, String host) throws IOException {
    current.lazySet(new Socket(host, 80));
  }

  static int drainTo(PriorityQueue<InputStream> streams) throws IOException {
    int sum = 0;
    while (!streams.isEmpty()) {
      try (InputStream in = streams.remove()) {
        sum += in.read();
      }
    }
    return sum;
  }

  static CompletableFuture<InputStream> later(File file) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return new FileInputStream(file);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  static Map<String, List<InputStream>> grouped(List<File> files) throws IOException {
    Map<String, List<InputStream>> groups = new HashMap<>();
    for (File file : files) {
      List<InputStream> group = groups.computeIfAbsent(file.getName(), n -> new ArrayList<>());
      group.add(new FileInputStream(file));
    }
    return groups;
  }
}
