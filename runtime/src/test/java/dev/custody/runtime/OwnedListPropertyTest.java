package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A list against an {@code ArrayList}, with elements that are offered again and again. */
final class OwnedListPropertyTest {
  private enum Action {
    PUSH_FRONT,
    PUSH_BACK,
    ADD_AFTER,
    POP_FRONT,
    POP_BACK,
    REMOVE
  }

  record Step(Action action, int card, int place) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Integer> cards = Arbitraries.integers().between(0, 7);
    return Combinators.combine(Arbitraries.of(Action.class), cards, cards)
        .as(Step::new)
        .list()
        .ofMaxSize(80);
  }

  @Property(tries = 500)
  void doesWhatAnArrayListDoes(@ForAll("steps") List<Step> steps) {
    ResilientSpinLock lock = new ResilientSpinLock();
    Card[] cards = new Card[8];
    for (int i = 0; i < cards.length; i++) {
      cards[i] = new Card(i);
    }
    OwnedList<Card> list = OwnedList.guardedBy(lock, card -> card.pile, Card::drop);
    List<Card> model = new ArrayList<>();
    int[] drops = new int[cards.length];
    assertThat(lock.lock()).isNull();
    for (Step step : steps) {
      apply(step, cards, list, model, drops);
      assertSame(list, model);
    }
    lock.unlock();
    list.close();
    model.forEach(card -> drops[card.rank]++);
    for (Card card : cards) {
      assertThat(card.drops()).isEqualTo(drops[card.rank]);
      assertThat(card.pile.isLinked()).isFalse();
    }
  }

  private static void apply(
      Step step, Card[] cards, OwnedList<Card> list, List<Card> model, int[] drops) {
    Card card = cards[step.card()];
    Card place = cards[step.place()];
    boolean present = model.contains(card);
    switch (step.action()) {
      case PUSH_FRONT -> added(list.pushFront(card), !present, card, 0, model, drops);
      case PUSH_BACK -> added(list.pushBack(card), !present, card, model.size(), model, drops);
      case ADD_AFTER -> {
        boolean expected = !present && model.contains(place);
        added(list.addAfter(card, place), expected, card, model.indexOf(place) + 1, model, drops);
      }
      case POP_FRONT ->
          assertThat(list.popFront()).isEqualTo(model.isEmpty() ? null : model.remove(0));
      case POP_BACK ->
          assertThat(list.popBack())
              .isEqualTo(model.isEmpty() ? null : model.remove(model.size() - 1));
      case REMOVE -> {
        assertThat(list.remove(card)).isEqualTo(present ? card : null);
        model.remove(card);
      }
    }
  }

  private static void added(
      boolean actual, boolean expected, Card card, int index, List<Card> model, int[] drops) {
    assertThat(actual).isEqualTo(expected);
    if (expected) {
      model.add(index, card);
    } else {
      drops[card.rank]++;
    }
    assertThat(card.drops()).isEqualTo(drops[card.rank]);
  }

  private static void assertSame(OwnedList<Card> list, List<Card> model) {
    List<Card> seen = new ArrayList<>();
    for (Card card = list.front(); card != null; card = list.after(card)) {
      seen.add(card);
    }
    assertThat(seen).isEqualTo(model);
    assertThat(list.isEmpty()).isEqualTo(model.isEmpty());
    assertThat(list.back()).isEqualTo(new ArrayDeque<>(model).peekLast());
    List<Card> backwards = new ArrayList<>();
    Card last = list.back();
    for (ListHook<Card> at = last == null ? null : last.pile; at != null; at = at.previous) {
      backwards.add(0, at.element);
    }
    assertThat(backwards).isEqualTo(model);
  }
}
