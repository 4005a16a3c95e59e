package java.net.http;

import java.io.InputStream;
import java.util.stream.Stream;

// Its threads end once nobody refers to it; closing it, possible from 21 on, is never owed.
@MustRelease({})
class HttpClient {
  <T> HttpResponse<T> send(HttpRequest request, @Fills @Wraps HttpResponse.BodyHandler<T> handler);
}

// A body that is a stream is read to its end or closed. Who never asks for it does neither.
interface HttpResponse {
  @Escapes
  T body();

  class BodyHandlers {
    @Empty
    static HttpResponse.BodyHandler<InputStream> ofInputStream();

    @Empty
    static HttpResponse.BodyHandler<Stream<String>> ofLines();
  }
}
