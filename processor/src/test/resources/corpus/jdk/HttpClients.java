package corpus.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** A client ends by itself; a body that is a stream belongs to whoever asked for it. */
final class HttpClients {
  static int status(URI uri) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  static String text(URI uri) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    HttpRequest request = HttpRequest.newBuilder(uri).GET().build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  static Path download(URI uri, Path target) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofFile(target))
        .body();
  }

  static byte[] closed(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    try (InputStream in =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
      return in.readAllBytes();
    }
  }

  static InputStream handedOver(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
  }
}
