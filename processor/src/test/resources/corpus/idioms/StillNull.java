package corpus.idioms;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** A variable that was never filled has its null yet in the finally block, and calling it throws. */
final class StillNull {
  static void copyLeaking(File from, File to) throws IOException {
    InputStream in = new FileInputStream(from);
    OutputStream out = null;
    try {
      out = new FileOutputStream(to);
      in.transferTo(out);
    } finally {
      try {
        out.close(); // finds reference-leak
      } catch (IOException e) {
        System.err.println(e);
      }
      in.close();
    }
  }

  static void copy(File from, File to) throws IOException {
    InputStream in = new FileInputStream(from);
    OutputStream out = null;
    try {
      out = new FileOutputStream(to);
      in.transferTo(out);
    } finally {
      try {
        if (out != null) {
          out.close();
        }
      } catch (IOException e) {
        System.err.println(e);
      }
      in.close();
    }
  }

  static int firstLeaking(String host) throws IOException {
    Socket socket = new Socket(host, 7);
    InputStream in = null;
    try {
      in = socket.getInputStream();
      return in.read();
    } finally {
      in.close(); // finds reference-leak
    }
  }

  static int first(String host) throws IOException {
    Socket socket = new Socket(host, 7);
    InputStream in = null;
    try {
      in = socket.getInputStream();
      return in.read();
    } finally {
      if (in != null) {
        in.close();
      } else {
        socket.close();
      }
    }
  }

  static void tested(File file, String name) throws IOException {
    InputStream in = new FileInputStream(file);
    if (name != null) {
      System.out.println(name);
    }
    System.out.println(name.length());
    in.close();
  }
}
