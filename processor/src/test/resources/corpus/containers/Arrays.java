package corpus.containers;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Arrays of resources. */
final class Arrays {
  private final InputStream[] parts = new InputStream[4];

  static InputStream[] openAll(File[] files) throws IOException {
    InputStream[] opened = new InputStream[files.length];
    for (int i = 0; i < files.length; i++) {
      opened[i] = new FileInputStream(files[i]);
    }
    return opened;
  }

  static InputStream[] openAllLeaking(File[] files) throws IOException {
    InputStream[] opened = new InputStream[files.length];
    for (int i = 0; i < files.length; i++) {
      InputStream in = new FileInputStream(files[i]);
      in.skipNBytes(4); // finds reference-leak
      opened[i] = in;
    }
    return opened;
  }

  void part(int index, File file) throws IOException {
    parts[index] = new FileInputStream(file);
  }

  void closePart(int index) throws IOException {
    if (parts[index] != null) {
      parts[index].close();
      parts[index] = null;
    }
  }

  void close() throws IOException {
    for (InputStream part : parts) {
      if (part != null) {
        part.close();
      }
    }
  }

  static InputStream[] bothLeaking(File a, File b) throws IOException {
    return new InputStream[] {new FileInputStream(a), new FileInputStream(b)}; // finds reference-leak
  }

  static long sizes(Path[] paths) throws IOException {
    FileChannel[] channels = new FileChannel[paths.length];
    try {
      long size = 0;
      for (int i = 0; i < paths.length; i++) {
        channels[i] = FileChannel.open(paths[i]);
        size += channels[i].size();
      }
      return size;
    } finally {
      for (FileChannel channel : channels) {
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  static long sizesLeaking(Path[] paths) throws IOException {
    long size = 0;
    for (Path path : paths) {
      FileChannel channel = FileChannel.open(path);
      size += channel.size(); // finds reference-leak
    } // finds reference-leak
    return size;
  }

  static int lookedAt(InputStream[] borrowed) throws IOException {
    int sum = 0;
    for (InputStream in : borrowed) {
      sum += in.read();
    }
    return sum;
  }

  static int[] freePortsLeaking(int n) throws IOException {
    int[] ports = new int[n];
    for (int i = 0; i < n; i++) {
      ports[i] = new ServerSocket(0).getLocalPort(); // finds reference-leak
    }
    return ports;
  }

  static int[] freePorts(int n) throws IOException {
    int[] ports = new int[n];
    for (int i = 0; i < n; i++) {
      try (ServerSocket server = new ServerSocket(0)) {
        ports[i] = server.getLocalPort();
      }
    }
    return ports;
  }

}
