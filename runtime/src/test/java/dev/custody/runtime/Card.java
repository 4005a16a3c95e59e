package dev.custody.runtime;

import java.util.concurrent.atomic.AtomicInteger;

/** An element with several hooks, which counts how often it was dropped. */
final class Card {
  final int rank;
  final ListHook<Card> hand = ListHook.of(this);
  final ListHook<Card> pile = ListHook.unshared(this);
  final TreeHook<Card> sorted = TreeHook.of(this);
  final AtomicInteger drops = new AtomicInteger();

  Card(int rank) {
    this.rank = rank;
  }

  void drop() {
    drops.incrementAndGet();
  }

  int drops() {
    return drops.get();
  }

  @Override
  public String toString() {
    return "card " + rank;
  }
}
