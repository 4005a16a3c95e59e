// A packet and the buffer that it is made of are one obligation.
package io.netty.channel.socket;

import io.netty.buffer.ByteBuf;
import java.net.InetSocketAddress;

class DatagramPacket {
  DatagramPacket(@Wraps ByteBuf data, InetSocketAddress recipient);

  DatagramPacket(@Wraps ByteBuf data, InetSocketAddress recipient, InetSocketAddress sender);
}
