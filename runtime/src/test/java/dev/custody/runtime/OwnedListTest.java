package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

final class OwnedListTest {
  private final ResilientSpinLock lock = new ResilientSpinLock("deck");
  private final OwnedList<Card> list = OwnedList.guardedBy(lock, card -> card.hand, Card::drop);
  private final Card one = new Card(1);
  private final Card two = new Card(2);
  private final Card three = new Card(3);

  @Test
  void keepsItsOrderAtBothEnds() {
    take(lock);
    assertThat(list.isEmpty()).isTrue();
    assertThat(list.pushBack(two)).isTrue();
    assertThat(list.pushFront(one)).isTrue();
    assertThat(list.addAfter(three, two)).isTrue();

    assertThat(list.isEmpty()).isFalse();
    assertThat(list.front()).isSameInstanceAs(one);
    assertThat(list.back()).isSameInstanceAs(three);
    assertThat(list.after(one)).isSameInstanceAs(two);
    assertThat(list.after(three)).isNull();
    assertThat(list.isFirst(one)).isTrue();
    assertThat(list.isFirst(two)).isFalse();
    assertThat(list.isLast(three)).isTrue();
    assertThat(list.popBack()).isSameInstanceAs(three);
    assertThat(list.popFront()).isSameInstanceAs(one);
    assertThat(list.remove(two)).isSameInstanceAs(two);
    assertThat(list.popFront()).isNull();
    assertThat(list.popBack()).isNull();
    assertThat(list.front()).isNull();
    assertThat(list.back()).isNull();
    lock.unlock();
    assertThat(one.drops() + two.drops() + three.drops()).isEqualTo(0);
    assertThat(one.hand.isLinked()).isFalse();
  }

  @Test
  void elementThatIsInAListAlreadyIsDroppedAndStaysThere() {
    OwnedList<Card> other = OwnedList.guardedBy(lock, card -> card.hand, Card::drop);
    take(lock);
    assertThat(list.pushBack(one)).isTrue();

    assertThat(list.pushBack(one)).isFalse();
    assertThat(one.drops()).isEqualTo(1);
    assertThat(other.pushFront(one)).isFalse();
    assertThat(one.drops()).isEqualTo(2);

    assertThat(other.isEmpty()).isTrue();
    assertThat(other.remove(one)).isNull();
    assertThat(other.after(one)).isNull();
    assertThat(other.isFirst(one)).isFalse();
    assertThat(other.isLast(one)).isFalse();
    assertThat(list.popFront()).isSameInstanceAs(one);
    lock.unlock();
  }

  @Test
  void placeMustBeInTheList() {
    take(lock);
    assertThat(list.addAfter(one, two)).isFalse();
    assertThat(one.drops()).isEqualTo(1);
    assertThat(one.hand.isLinked()).isFalse();
    assertThat(list.pushBack(one)).isTrue();
    lock.unlock();
  }

  @Test
  void elementIsInSeveralCollectionsByItsHooks() {
    OwnedList<Card> pile = OwnedList.guardedBy(lock, card -> card.pile, Card::drop);
    take(lock);
    assertThat(list.pushBack(one)).isTrue();
    assertThat(pile.pushBack(one)).isTrue();
    assertThat(pile.pushBack(one)).isFalse();
    assertThat(list.popFront()).isSameInstanceAs(one);
    assertThat(pile.front()).isSameInstanceAs(one);
    lock.unlock();
  }

  @Test
  void everyOperationNeedsTheLock() {
    assertThrows(IllegalMonitorStateException.class, list::popFront);
    assertThrows(IllegalMonitorStateException.class, list::popBack);
    assertThrows(IllegalMonitorStateException.class, list::front);
    assertThrows(IllegalMonitorStateException.class, list::back);
    assertThrows(IllegalMonitorStateException.class, list::isEmpty);
    assertThrows(IllegalMonitorStateException.class, () -> list.remove(one));
    assertThrows(IllegalMonitorStateException.class, () -> list.after(one));
    assertThrows(IllegalMonitorStateException.class, () -> list.isFirst(one));
    assertThrows(IllegalMonitorStateException.class, () -> list.isLast(one));
    assertThrows(IllegalMonitorStateException.class, () -> list.pushBack(one));
    assertThat(one.drops()).isEqualTo(1);
    assertThrows(IllegalMonitorStateException.class, () -> list.pushFront(two));
    assertThat(two.drops()).isEqualTo(1);
    assertThrows(IllegalMonitorStateException.class, () -> list.addAfter(three, one));
    assertThat(three.drops()).isEqualTo(1);
    assertThat(list.lock()).isSameInstanceAs(lock);
  }

  @Test
  void hookOfAnotherElementIsRefused() {
    OwnedList<Card> wrong = OwnedList.guardedBy(lock, card -> two.hand, Card::drop);
    take(lock);
    assertThrows(IllegalArgumentException.class, () -> wrong.pushBack(one));
    assertThat(one.drops()).isEqualTo(1);
    assertThat(two.hand.isLinked()).isFalse();
    lock.unlock();
  }

  @Test
  void closingDropsInOrderOutsideTheLockAndOnce() {
    List<Card> dropped = new ArrayList<>();
    OwnedList<Card> closing =
        OwnedList.guardedBy(
            lock,
            card -> card.hand,
            card -> {
              assertThat(lock.isLocked()).isFalse();
              assertThat(card.hand.isLinked()).isFalse();
              dropped.add(card);
            });
    take(lock);
    closing.pushBack(one);
    closing.pushBack(two);
    closing.pushBack(three);
    lock.unlock();

    closing.close();
    closing.close();

    assertThat(dropped).containsExactly(one, two, three).inOrder();
  }

  @Test
  void closedListDropsWhatItIsGiven() {
    list.close();
    take(lock);
    assertThrows(IllegalStateException.class, () -> list.pushBack(one));
    assertThat(one.drops()).isEqualTo(1);
    assertThat(list.isEmpty()).isTrue();
    lock.unlock();
  }

  @Test
  void closingByTheHolderIsRefusedAndChangesNothing() {
    take(lock);
    list.pushBack(one);
    LockFailedException refused = assertThrows(LockFailedException.class, list::close);
    assertThat(refused.failure()).isEqualTo(new LockFailure.SelfDeadlock(lock));
    assertThat(list.front()).isSameInstanceAs(one);
    lock.unlock();
    list.close();
    assertThat(one.drops()).isEqualTo(1);
  }

  @Test
  void closingDropsTheRestIfADestructorThrows() {
    OwnedList<Card> closing =
        OwnedList.guardedBy(
            lock,
            card -> card.hand,
            card -> {
              card.drop();
              throw new IllegalArgumentException(card.toString());
            });
    take(lock);
    closing.pushBack(one);
    closing.pushBack(two);
    lock.unlock();

    RuntimeException thrown = assertThrows(RuntimeException.class, closing::close);

    assertThat(thrown).hasMessageThat().isEqualTo("card 1");
    assertThat(thrown.getSuppressed()[0]).hasMessageThat().isEqualTo("card 2");
    assertThat(two.drops()).isEqualTo(1);
  }

  /** Row O1: a counted element offered to two lists under two locks. */
  @Test
  void oneOfTwoListsGetsAnElement() {
    ResilientSpinLock otherLock = new ResilientSpinLock("other");
    OwnedList<Card> other = OwnedList.guardedBy(otherLock, card -> card.hand, Card::drop);
    List<Card> cards = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      cards.add(new Card(i));
    }
    AtomicIntegerArray reached = new AtomicIntegerArray(2);
    try (Crew crew = new Crew()) {
      Crew.Task<Integer> mine = crew.start("mine", () -> pushAll(cards, list, reached, 0));
      Crew.Task<Integer> others = crew.start("others", () -> pushAll(cards, other, reached, 1));
      assertThat(mine.result() + others.result()).isEqualTo(cards.size());
    }
    for (Card card : cards) {
      assertThat(card.drops()).isEqualTo(1);
    }
    list.close();
    other.close();
    for (Card card : cards) {
      assertThat(card.drops()).isEqualTo(2);
    }
  }

  /** Row O2: taking an element out in two ways under one lock. */
  @Test
  void oneOfPopAndRemoveGetsAnElement() {
    List<Card> cards = new ArrayList<>();
    take(lock);
    for (int i = 0; i < 20_000; i++) {
      cards.add(new Card(i));
      list.pushBack(cards.get(i));
    }
    lock.unlock();
    try (Crew crew = new Crew()) {
      Crew.Task<Integer> popper = crew.start("popper", () -> popAll(cards.size()));
      Crew.Task<Integer> remover = crew.start("remover", () -> removeAll(cards));
      assertThat(popper.result() + remover.result()).isEqualTo(cards.size());
    }
    for (Card card : cards) {
      assertThat(card.drops()).isEqualTo(1);
    }
  }

  /** Offers each card when the other thread is about to do the same. */
  private static int pushAll(
      List<Card> cards, OwnedList<Card> into, AtomicIntegerArray reached, int me) {
    int added = 0;
    for (Card card : cards) {
      take(into.lock());
      reached.incrementAndGet(me);
      for (int i = 0; i < 1_000 && reached.get(1 - me) < reached.get(me); i++) {
        Thread.onSpinWait();
      }
      added += into.pushBack(card) ? 1 : 0;
      into.lock().unlock();
    }
    return added;
  }

  private int popAll(int times) {
    int got = 0;
    for (int i = 0; i < times; i++) {
      take(lock);
      Card card = list.popFront();
      lock.unlock();
      if (card != null) {
        card.drop();
        got++;
      }
    }
    return got;
  }

  private int removeAll(List<Card> cards) {
    int got = 0;
    for (int i = cards.size() - 1; i >= 0; i--) {
      take(lock);
      Card card = list.remove(cards.get(i));
      lock.unlock();
      if (card != null) {
        card.drop();
        got++;
      }
    }
    return got;
  }

  private static void take(ResilientSpinLock lock) {
    assertThat(lock.lock()).isNull();
  }
}
