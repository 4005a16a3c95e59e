package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A tree against a list that is kept sorted, and the rules of red and black. */
final class OwnedTreePropertyTest {
  private final ResilientSpinLock lock = new ResilientSpinLock();

  /** Even numbers add a card of that rank, odd ones remove the card at that place. */
  @Provide
  Arbitrary<List<Integer>> steps() {
    return Arbitraries.integers().between(0, 40).list().ofMaxSize(120);
  }

  @Property(tries = 400)
  void doesWhatASortedListDoes(@ForAll("steps") List<Integer> steps) {
    OwnedTree<Card> tree = OwnedTreeTest.treeUnder(lock);
    List<Card> model = new ArrayList<>();
    assertThat(lock.lock()).isNull();
    for (int step : steps) {
      if (step % 2 == 0) {
        add(new Card(step / 2), tree, model);
      } else if (!model.isEmpty()) {
        Card card = model.remove(step % model.size());
        assertThat(tree.remove(card)).isSameInstanceAs(card);
      }
      assertThat(inOrder(tree)).isEqualTo(model);
      assertThat(tree.first()).isEqualTo(model.isEmpty() ? null : model.get(0));
      blackHeight(tree, tree.root());
    }
    lock.unlock();
    tree.close();
    for (Card card : model) {
      assertThat(card.drops()).isEqualTo(1);
      assertThat(card.sorted.isLinked()).isFalse();
    }
  }

  @Property(tries = 10)
  void staysBalancedWhenLarge(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 2_000) int size) {
    OwnedTree<Card> tree = OwnedTreeTest.treeUnder(lock);
    List<Card> cards = new ArrayList<>();
    assertThat(lock.lock()).isNull();
    for (int i = 0; i < size; i++) {
      cards.add(new Card(random.nextInt(size)));
      tree.add(cards.get(i));
    }
    while (!cards.isEmpty()) {
      Card card = cards.remove(random.nextInt(cards.size()));
      assertThat(tree.remove(card)).isSameInstanceAs(card);
      if (cards.size() % 64 == 0) {
        blackHeight(tree, tree.root());
        assertThat(inOrder(tree)).hasSize(cards.size());
      }
    }
    assertThat(tree.isEmpty()).isTrue();
    lock.unlock();
  }

  private static void add(Card card, OwnedTree<Card> tree, List<Card> model) {
    assertThat(tree.add(card)).isTrue();
    int at = model.size();
    while (at > 0 && model.get(at - 1).rank > card.rank) {
      at--;
    }
    model.add(at, card);
  }

  private static List<Card> inOrder(OwnedTree<Card> tree) {
    List<Card> seen = new ArrayList<>();
    for (Card card = tree.first(); card != null; card = tree.after(card)) {
      seen.add(card);
    }
    return seen;
  }

  /** The same number of black cards on each path down, and no red one below a red one. */
  private static int blackHeight(OwnedTree<Card> tree, Card card) {
    if (card == null) {
      return 1;
    }
    Card left = tree.left(card);
    Card right = tree.right(card);
    if (card.sorted.red) {
      assertThat(left != null && left.sorted.red).isFalse();
      assertThat(right != null && right.sorted.red).isFalse();
    }
    if (left != null) {
      assertThat(left.sorted.parent).isSameInstanceAs(card.sorted);
    }
    if (right != null) {
      assertThat(right.sorted.parent).isSameInstanceAs(card.sorted);
    }
    int height = blackHeight(tree, left);
    assertThat(blackHeight(tree, right)).isEqualTo(height);
    return height + (card.sorted.red ? 0 : 1);
  }
}
