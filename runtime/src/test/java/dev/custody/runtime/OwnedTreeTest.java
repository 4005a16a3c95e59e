package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static java.util.Comparator.comparingInt;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OwnedTreeTest {
  private final ResilientSpinLock lock = new ResilientSpinLock("deck");
  private final OwnedTree<Card> tree = treeUnder(lock);
  private final Card one = new Card(1);
  private final Card two = new Card(2);
  private final Card three = new Card(3);

  static OwnedTree<Card> treeUnder(ResilientSpinLock lock) {
    return OwnedTree.guardedBy(
        lock, card -> card.sorted, comparingInt(card -> card.rank), Card::drop);
  }

  @Test
  void showsItsShape() {
    take();
    assertThat(tree.isEmpty()).isTrue();
    assertThat(tree.first()).isNull();
    assertThat(tree.root()).isNull();
    assertThat(tree.add(one)).isTrue();
    assertThat(tree.add(two)).isTrue();
    assertThat(tree.add(three)).isTrue();

    assertThat(tree.isEmpty()).isFalse();
    assertThat(tree.root()).isSameInstanceAs(two);
    assertThat(tree.first()).isSameInstanceAs(one);
    assertThat(tree.left(two)).isSameInstanceAs(one);
    assertThat(tree.right(two)).isSameInstanceAs(three);
    assertThat(tree.left(one)).isNull();
    assertThat(tree.right(three)).isNull();
    assertThat(tree.after(one)).isSameInstanceAs(two);
    assertThat(tree.after(three)).isNull();
    assertThat(tree.remove(two)).isSameInstanceAs(two);
    assertThat(tree.remove(two)).isNull();
    lock.unlock();
    assertThat(two.sorted.isLinked()).isFalse();
  }

  @Test
  void equalElementsStayInTheOrderOfAdding() {
    Card again = new Card(1);
    Card onceMore = new Card(1);
    take();
    tree.add(one);
    tree.add(again);
    tree.add(onceMore);
    assertThat(inOrder()).containsExactly(one, again, onceMore).inOrder();
    lock.unlock();
  }

  @Test
  void elementThatIsInATreeAlreadyIsDroppedAndStaysThere() {
    OwnedTree<Card> other = treeUnder(lock);
    take();
    assertThat(tree.add(one)).isTrue();
    assertThat(tree.add(one)).isFalse();
    assertThat(other.add(one)).isFalse();
    assertThat(one.drops()).isEqualTo(2);
    assertThat(other.isEmpty()).isTrue();
    assertThat(other.remove(one)).isNull();
    assertThat(other.left(one)).isNull();
    assertThat(other.right(one)).isNull();
    assertThat(other.after(one)).isNull();
    assertThat(tree.first()).isSameInstanceAs(one);
    lock.unlock();
  }

  @Test
  void comparisonMayBeChosenForOneAdding() {
    take();
    tree.add(one);
    assertThat(tree.add(two, (added, present) -> added.rank > present.rank)).isTrue();
    assertThat(inOrder()).containsExactly(two, one).inOrder();
    lock.unlock();
  }

  @Test
  void comparisonThatThrowsDropsTheElement() {
    take();
    tree.add(one);
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                tree.add(
                    two,
                    (added, present) -> {
                      throw new IllegalArgumentException("no order");
                    }));
    assertThat(thrown).hasMessageThat().isEqualTo("no order");
    assertThat(two.drops()).isEqualTo(1);
    assertThat(two.sorted.isLinked()).isFalse();
    assertThat(inOrder()).containsExactly(one);
    lock.unlock();
  }

  @Test
  void comparisonMayNotUseTheTree() {
    take();
    tree.add(one);
    assertThrows(
        IllegalStateException.class,
        () -> tree.add(two, (added, present) -> tree.remove(present) == null));
    assertThat(two.drops()).isEqualTo(1);
    assertThrows(
        IllegalMonitorStateException.class,
        () ->
            tree.add(
                three,
                (added, present) -> {
                  lock.unlock();
                  return true;
                }));
    assertThat(three.drops()).isEqualTo(1);
    take();
    assertThat(inOrder()).containsExactly(one);
    lock.unlock();
  }

  @Test
  void everyOperationNeedsTheLock() {
    assertThrows(IllegalMonitorStateException.class, tree::first);
    assertThrows(IllegalMonitorStateException.class, tree::root);
    assertThrows(IllegalMonitorStateException.class, tree::isEmpty);
    assertThrows(IllegalMonitorStateException.class, () -> tree.remove(one));
    assertThrows(IllegalMonitorStateException.class, () -> tree.left(one));
    assertThrows(IllegalMonitorStateException.class, () -> tree.right(one));
    assertThrows(IllegalMonitorStateException.class, () -> tree.after(one));
    assertThrows(IllegalMonitorStateException.class, () -> tree.add(one));
    assertThat(one.drops()).isEqualTo(1);
    assertThat(tree.lock()).isSameInstanceAs(lock);
  }

  @Test
  void closingDropsEachAfterThoseBelowItOutsideTheLockAndOnce() {
    List<Card> dropped = new ArrayList<>();
    OwnedTree<Card> closing =
        OwnedTree.guardedBy(
            lock,
            card -> card.sorted,
            comparingInt(card -> card.rank),
            card -> {
              assertThat(lock.isLocked()).isFalse();
              dropped.add(card);
            });
    take();
    closing.add(one);
    closing.add(two);
    closing.add(three);
    lock.unlock();

    closing.close();
    closing.close();

    assertThat(dropped).containsExactly(one, three, two).inOrder();
    take();
    assertThat(closing.isEmpty()).isTrue();
    lock.unlock();
  }

  @Test
  void closedTreeDropsWhatItIsGiven() {
    tree.close();
    take();
    assertThrows(IllegalStateException.class, () -> tree.add(one));
    assertThat(one.drops()).isEqualTo(1);
    lock.unlock();
  }

  private List<Card> inOrder() {
    List<Card> seen = new ArrayList<>();
    for (Card card = tree.first(); card != null; card = tree.after(card)) {
      seen.add(card);
    }
    return seen;
  }

  private void take() {
    assertThat(lock.lock()).isNull();
  }
}
