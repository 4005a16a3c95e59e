// Frames around a buffer; one of a text makes its buffer itself.
package io.netty.handler.codec.http.websocketx;

import io.netty.buffer.ByteBuf;

class WebSocketFrame {
  WebSocketFrame(@Wraps ByteBuf binaryData);

  WebSocketFrame(boolean finalFragment, int rsv, @Wraps ByteBuf binaryData);
}

class TextWebSocketFrame {
  @Unknown
  TextWebSocketFrame();

  TextWebSocketFrame(@Wraps ByteBuf binaryData);

  TextWebSocketFrame(boolean finalFragment, int rsv, @Wraps ByteBuf binaryData);
}

class BinaryWebSocketFrame {
  @Unknown
  BinaryWebSocketFrame();

  BinaryWebSocketFrame(@Wraps ByteBuf binaryData);

  BinaryWebSocketFrame(boolean finalFragment, int rsv, @Wraps ByteBuf binaryData);
}

class ContinuationWebSocketFrame {
  @Unknown
  ContinuationWebSocketFrame();

  ContinuationWebSocketFrame(@Wraps ByteBuf binaryData);

  ContinuationWebSocketFrame(boolean finalFragment, int rsv, @Wraps ByteBuf binaryData);
}

class CloseWebSocketFrame {
  @Unknown
  CloseWebSocketFrame();

  CloseWebSocketFrame(boolean finalFragment, int rsv, @Wraps ByteBuf binaryData);
}

class PingWebSocketFrame {
  @Unknown
  PingWebSocketFrame();

  PingWebSocketFrame(@Wraps ByteBuf binaryData);

  PingWebSocketFrame(boolean finalFragment, int rsv, @Wraps ByteBuf binaryData);
}

class PongWebSocketFrame {
  @Unknown
  PongWebSocketFrame();

  PongWebSocketFrame(@Wraps ByteBuf binaryData);

  PongWebSocketFrame(boolean finalFragment, int rsv, @Wraps ByteBuf binaryData);
}
