package demo;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.DefaultByteBufHolder;

/** A message: what kind it is, and its content. Releasing it releases the content. */
final class Frame extends DefaultByteBufHolder {
  static final int PING = 1;
  static final int PONG = 2;
  static final int PART = 3;
  static final int LAST = 4;

  private final int kind;

  Frame(int kind, ByteBuf content) {
    super(content);
    this.kind = kind;
  }

  int kind() {
    return kind;
  }

  /** Another one around another content, as Netty's holders have it. */
  @Override
  public Frame replace(ByteBuf content) {
    return new Frame(kind, content);
  }

  @Override
  public Frame retain() {
    super.retain();
    return this;
  }
}
