package corpus.idioms;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Success flags, null-initialised variables and what finally does with them. */
final class Flags {
  static Socket connectedLeaking(InetSocketAddress address) throws IOException {
    Socket socket = new Socket();
    boolean success = false;
    try {
      socket.connect(address);
      success = true;
      return socket;
    } finally {
      if (success) {
        socket.setSoTimeout(100); // finds reference-leak
      }
    }
  }

  static Socket connected(InetSocketAddress address) throws IOException {
    Socket socket = new Socket();
    boolean success = false;
    try {
      socket.connect(address);
      success = true;
      return socket;
    } finally {
      if (!success) {
        socket.close();
      }
    }
  }

  static InputStream checked(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    boolean valid = false;
    try {
      valid = in.read() == 0xCA;
      if (!valid) {
        throw new IOException("wrong magic");
      }
      return in;
    } finally {
      if (!valid) {
        in.close();
      }
    }
  }

  static void copyLeaking(File from, File to) throws IOException {
    InputStream in = null;
    OutputStream out = null;
    try {
      in = new FileInputStream(from);
      out = new FileOutputStream(to);
      in.transferTo(out);
    } finally {
      if (in != null) {
        in.close(); // finds reference-leak
      }
      if (out != null) {
        out.close();
      }
    }
  }

  static void copy(File from, File to) throws IOException {
    InputStream in = null;
    OutputStream out = null;
    try {
      in = new FileInputStream(from);
      out = new FileOutputStream(to);
      in.transferTo(out);
    } finally {
      try {
        if (in != null) {
          in.close();
        }
      } finally {
        if (out != null) {
          out.close();
        }
      }
    }
  }

  static byte[] nullInitialisedLeaking(String name) {
    InputStream in = null;
    try {
      in = new FileInputStream(name);
      return in.readAllBytes();
    } catch (IOException e) {
      return null;
    } finally {
      in = null; // finds overwritten-reference
    }
  }

  static byte[] nullInitialised(String name) {
    InputStream in = null;
    try {
      in = new FileInputStream(name);
      return in.readAllBytes();
    } catch (IOException e) {
      return null;
    } finally {
      if (in != null) {
        try {
          in.close();
        } catch (IOException ignored) {
          // Read all of it, or failed already.
        }
      }
    }
  }

  static ServerSocket bindLeaking(int from, int to) throws IOException {
    for (int port = from; port < to; port++) {
      ServerSocket server = new ServerSocket();
      try {
        server.bind(new InetSocketAddress(port));
        return server;
      } catch (IOException e) {
        // The next one.
      }
    } // finds reference-leak
    throw new IOException("no free port");
  }

  static ServerSocket bind(int from, int to) throws IOException {
    for (int port = from; port < to; port++) {
      ServerSocket server = new ServerSocket();
      try {
        server.bind(new InetSocketAddress(port));
        return server;
      } catch (IOException e) {
        server.close();
      }
    }
    throw new IOException("no free port");
  }

  static long flagOfTwoLeaking(Path path, boolean keep) throws IOException {
    FileChannel channel = FileChannel.open(path);
    long size = 0;
    try {
      size = channel.size();
    } finally {
      if (!keep) {
        channel.close();
      }
    } // finds reference-leak
    return keep ? -size : size; // finds reference-leak
  }

  static long flagOfTwo(Path path, FileChannel given) throws IOException {
    FileChannel channel = given;
    boolean opened = false;
    if (channel == null) {
      channel = FileChannel.open(path);
      opened = true;
    }
    try {
      return channel.size();
    } finally {
      if (opened) {
        channel.close();
      }
    }
  }

  static int countdownLeaking(InetSocketAddress address, int attempts) throws IOException {
    Socket socket = null;
    while (attempts-- > 0) {
      socket = new Socket(); // finds overwritten-reference
      try {
        socket.connect(address);
        break;
      } catch (IOException e) {
        System.err.println("retrying");
      }
    }
    if (socket == null) {
      return -1;
    }
    int port = socket.getLocalPort();
    socket.close();
    return port;
  }

  static int countdown(InetSocketAddress address, int attempts) throws IOException {
    Socket socket = null;
    while (socket == null && attempts-- > 0) {
      Socket candidate = new Socket();
      try {
        candidate.connect(address);
        socket = candidate;
      } catch (IOException e) {
        candidate.close();
      }
    }
    if (socket == null) {
      return -1;
    }
    int port = socket.getLocalPort();
    socket.close();
    return port;
  }
}
