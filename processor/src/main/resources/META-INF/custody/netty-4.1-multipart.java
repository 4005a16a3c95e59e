// A decoder of a form holds temporary files until it is destroyed.
package io.netty.handler.codec.http.multipart;

@MustRelease(value = "destroy", idempotent = true)
interface InterfaceHttpPostRequestDecoder {
  @Borrowed
  InterfaceHttpData next();
}
