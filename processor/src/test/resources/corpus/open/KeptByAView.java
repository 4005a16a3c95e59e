package corpus.open;

import java.io.IOException;
import java.net.Socket;

/** An object without a releasing method that keeps a resource in a field does not take it over. */
final class KeptByAView {
  static final class View {
    private final Socket socket;

    View(Socket socket) {
      this.socket = socket;
    }

    boolean isOpen() {
      return !socket.isClosed();
    }
  }

  static boolean viewedLeaking(String host) throws IOException {
    Socket socket = new Socket(host, 80);
    View view = new View(socket);
    socket.setSoTimeout(1); // finds reference-leak
    return view.isOpen(); // finds reference-leak
  }
}
