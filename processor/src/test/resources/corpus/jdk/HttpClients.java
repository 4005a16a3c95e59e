package corpus.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

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

  static int sizeLeaking(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      return -1; // finds reference-leak
    }
    try (InputStream in = response.body()) {
      return in.readAllBytes().length;
    }
  }

  static int size(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream in = response.body()) {
      return response.statusCode() != 200 ? -1 : in.readAllBytes().length;
    }
  }

  static int readToItsEnd(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    int length = response.body().readAllBytes().length;
    return response.statusCode() != 200 ? -1 : length;
  }

  static boolean existsLeaking(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<Stream<String>> response =
        client.send(request, HttpResponse.BodyHandlers.ofLines());
    return response.statusCode() == 200; // finds reference-leak
  }

  static boolean exists(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
  }

  static long lines(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofLines()).body().count();
  }

  static int lent(HttpResponse<InputStream> response) throws IOException {
    return response.body().read();
  }

  static HttpResponse<InputStream> whole(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
  }

  static CompletableFuture<Integer> later(HttpClient client, HttpRequest request) {
    return client
        .sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
        .thenApply(HttpResponse::statusCode);
  }
}
