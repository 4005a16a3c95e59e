package corpus.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.MessageToMessageDecoder;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.CharsetUtil;
import java.util.ArrayList;
import java.util.List;

/** Messages that hold a buffer: HTTP contents and WebSocket frames. */
final class HttpMessages {
  static FullHttpResponse responseLeaking(ByteBuf body, boolean valid) {
    FullHttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body.copy());
    if (!valid) {
      return null; // finds reference-leak
    }
    return response;
  }

  static FullHttpResponse response(String text) {
    ByteBuf content = Unpooled.copiedBuffer(text, CharsetUtil.UTF_8);
    FullHttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, content);
    response.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, content.readableBytes());
    return response;
  }

  static void answer(ChannelHandlerContext ctx, HttpResponseStatus status) {
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status);
    ctx.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
  }

  static void answerLeaking(ChannelHandlerContext ctx, String text, boolean keepAlive) {
    FullHttpResponse response = response(text);
    if (keepAlive) {
      ctx.writeAndFlush(response);
    }
  } // finds reference-leak

  static int lengthLeaking(HttpContent lent) {
    HttpContent copy = lent.copy();
    return copy.content().readableBytes(); // finds reference-leak
  }

  static int length(HttpContent lent) {
    HttpContent copy = lent.copy();
    try {
      return copy.content().readableBytes();
    } finally {
      copy.release();
    }
  }

  /** Borrows each part, and keeps none. */
  static final class Measuring extends SimpleChannelInboundHandler<HttpObject> {
    private long bytes;

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, HttpObject msg) {
      if (msg instanceof HttpContent) {
        bytes += ((HttpContent) msg).content().readableBytes();
      }
      if (msg instanceof LastHttpContent) {
        ctx.writeAndFlush(new TextWebSocketFrame(Long.toString(bytes)));
      }
    }
  }

  static final class Collecting extends SimpleChannelInboundHandler<HttpContent> {
    private final List<ByteBuf> parts = new ArrayList<>();

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, HttpContent msg) {
      parts.add(msg.content().retain());
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      parts.forEach(ByteBuf::release);
      parts.clear();
    }
  }

  static final class RoutingLeaking extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
      FullHttpRequest request = (FullHttpRequest) msg;
      if (request.uri().equals("/health")) {
        answer(ctx, HttpResponseStatus.OK);
        return; // finds reference-leak
      }
      ctx.fireChannelRead(request);
    }
  }

  static final class Routing extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
      FullHttpRequest request = (FullHttpRequest) msg;
      if (request.uri().equals("/health")) {
        request.release();
        answer(ctx, HttpResponseStatus.OK);
        return;
      }
      ctx.fireChannelRead(request);
    }
  }

  static final class Unframing extends MessageToMessageDecoder<WebSocketFrame> {
    @Override
    protected void decode(ChannelHandlerContext ctx, WebSocketFrame msg, List<Object> out) {
      out.add(msg.content().retain());
    }
  }

  static final class Framing extends MessageToMessageDecoder<ByteBuf> {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf msg, List<Object> out) {
      out.add(new DefaultHttpContent(msg.readRetainedSlice(msg.readableBytes())));
    }
  }

  static String textLeaking(String text) {
    TextWebSocketFrame frame = new TextWebSocketFrame(text);
    return frame.text(); // finds reference-leak
  }

  static String text(String text) {
    TextWebSocketFrame frame = new TextWebSocketFrame(text);
    try {
      return frame.text();
    } finally {
      frame.release();
    }
  }

  static int fieldsLeaking(FullHttpRequest lent) {
    HttpPostRequestDecoder decoder = new HttpPostRequestDecoder(lent);
    int fields = 0;
    while (decoder.hasNext()) {
      InterfaceHttpData field = decoder.next();
      fields += field.getName().length();
    }
    return fields; // finds reference-leak
  }

  static int fields(FullHttpRequest lent) {
    HttpPostRequestDecoder decoder = new HttpPostRequestDecoder(lent);
    try {
      int fields = 0;
      while (decoder.hasNext()) {
        InterfaceHttpData field = decoder.next();
        fields += field.getName().length();
      }
      return fields;
    } finally {
      decoder.destroy();
    }
  }
}
