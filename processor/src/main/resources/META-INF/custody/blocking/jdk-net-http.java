package java.net.http;

class HttpClient {
  @MaySleep
  HttpResponse send(HttpRequest request, HttpResponse.BodyHandler responseBodyHandler);
}
