package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;

/** A slot beside what it must hold: who got which reference. */
final class KptrModel {
  private final List<Integer> dropped = new ArrayList<>();
  private final List<Integer> out = new ArrayList<>();
  private final List<Integer> in = new ArrayList<>();
  private final Kptr<Integer> slot = Kptr.empty(dropped::add);
  private Integer held;
  private boolean closed;

  void put() {
    int fresh = in.size() + 1;
    in.add(fresh);
    exchange(fresh);
  }

  void take() {
    exchange(null);
  }

  void peek() {
    assertThat(slot.peek()).isEqualTo(held);
  }

  void close() {
    slot.close();
    closed = true;
    held = null;
  }

  /** Every reference that went in came out or was dropped, once. */
  void account() {
    List<Integer> all = new ArrayList<>(out);
    all.addAll(dropped);
    assertThat(all).containsExactlyElementsIn(in);
  }

  private void exchange(Integer value) {
    if (closed) {
      refuse(value);
      return;
    }
    Integer old = slot.exchange(value);
    assertThat(old).isEqualTo(held);
    if (old != null) {
      out.add(old);
    }
    held = value;
  }

  private void refuse(Integer value) {
    int before = dropped.size();
    try {
      slot.exchange(value);
    } catch (IllegalStateException expected) {
      assertThat(dropped.size() - before).isEqualTo(value == null ? 0 : 1);
      return;
    }
    throw new AssertionError("a closed slot took " + value);
  }
}
