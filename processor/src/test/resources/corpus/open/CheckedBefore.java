package corpus.open;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.CompositeByteBuf;
import io.netty.channel.Channel;

/** A check for the event loop that has passed once on a path passes again. */
final class CheckedBefore {
  private final Channel channel;
  private final CompositeByteBuf queued;

  CheckedBefore(Channel channel, CompositeByteBuf queued) {
    this.channel = channel;
    this.queued = queued;
  }

  private void checkIsInEventLoop() {
    if (!channel.eventLoop().inEventLoop()) {
      throw new IllegalStateException("not in the event loop");
    }
  }

  private void append(ByteBuf buf) {
    checkIsInEventLoop();
    queued.addComponent(true, buf);
  }

  void receive(ByteBuf buf) {
    checkIsInEventLoop();
    append(buf.retainedDuplicate());
  }
}
