// A message and its content are one obligation; without content nothing is worth releasing.
package io.netty.handler.codec.http;

import io.netty.buffer.ByteBuf;

class DefaultHttpContent {
  DefaultHttpContent(@Wraps ByteBuf content);
}

class DefaultLastHttpContent {
  @Unknown
  DefaultLastHttpContent();

  DefaultLastHttpContent(@Wraps ByteBuf content);

  DefaultLastHttpContent(@Wraps ByteBuf content, boolean validateHeaders);

  DefaultLastHttpContent(@Wraps ByteBuf content, HttpHeadersFactory trailersFactory);

  DefaultLastHttpContent(@Wraps ByteBuf content, HttpHeaders trailingHeaders);
}

class DefaultFullHttpRequest {
  @Unknown
  DefaultFullHttpRequest(HttpVersion httpVersion, HttpMethod method, String uri);

  @Unknown
  DefaultFullHttpRequest(
      HttpVersion httpVersion, HttpMethod method, String uri, boolean validateHeaders);

  DefaultFullHttpRequest(
      HttpVersion httpVersion, HttpMethod method, String uri, @Wraps ByteBuf content);

  DefaultFullHttpRequest(
      HttpVersion httpVersion,
      HttpMethod method,
      String uri,
      @Wraps ByteBuf content,
      boolean validateHeaders);

  DefaultFullHttpRequest(
      HttpVersion httpVersion,
      HttpMethod method,
      String uri,
      @Wraps ByteBuf content,
      HttpHeaders headers,
      HttpHeaders trailingHeader);

  DefaultFullHttpRequest(
      HttpVersion httpVersion,
      HttpMethod method,
      String uri,
      @Wraps ByteBuf content,
      HttpHeadersFactory headersFactory,
      HttpHeadersFactory trailersFactory);
}

class DefaultFullHttpResponse {
  @Unknown
  DefaultFullHttpResponse(HttpVersion version, HttpResponseStatus status);

  @Unknown
  DefaultFullHttpResponse(
      HttpVersion version, HttpResponseStatus status, boolean validateHeaders);

  @Unknown
  DefaultFullHttpResponse(
      HttpVersion version,
      HttpResponseStatus status,
      boolean validateHeaders,
      boolean singleFieldHeaders);

  DefaultFullHttpResponse(HttpVersion version, HttpResponseStatus status, @Wraps ByteBuf content);

  DefaultFullHttpResponse(
      HttpVersion version,
      HttpResponseStatus status,
      @Wraps ByteBuf content,
      boolean validateHeaders);

  DefaultFullHttpResponse(
      HttpVersion version,
      HttpResponseStatus status,
      @Wraps ByteBuf content,
      boolean validateHeaders,
      boolean singleFieldHeaders);

  DefaultFullHttpResponse(
      HttpVersion version,
      HttpResponseStatus status,
      @Wraps ByteBuf content,
      HttpHeaders headers,
      HttpHeaders trailingHeaders);

  DefaultFullHttpResponse(
      HttpVersion version,
      HttpResponseStatus status,
      @Wraps ByteBuf content,
      HttpHeadersFactory headersFactory,
      HttpHeadersFactory trailersFactory);
}
