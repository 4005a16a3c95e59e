package demo;

import dev.custody.runtime.Counted;
import dev.custody.runtime.TreeHook;

/** What is known of one flow. The table holds one reference, whoever looks at it another one. */
final class Flow extends Counted {
  final TreeHook<Flow> hook = TreeHook.of(this);

  /** Who talks to whom. */
  long key;

  /** How many packets were seen; a flow always comes in by the same queue, so one CPU writes. */
  volatile long packets;

  /** How many bytes were seen. */
  volatile long bytes;
}
