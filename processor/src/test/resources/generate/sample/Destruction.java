package sample;

import dev.custody.runtime.Kfuncs;
import dev.custody.runtime.Rcu;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Destroys objects and tells what happened. */
@SuppressWarnings("custody")
public final class Destruction {
  private static final List<String> LOG = new ArrayList<>();

  private Destruction() {}

  static void log(String event) {
    LOG.add(event);
  }

  /** All events, by what was destroyed. */
  public static String run() {
    tell("crate", () -> Kfuncs.objDrop(crate()));
    tell("empty crate", () -> Kfuncs.objDrop(new Crate()));
    tell("heir", () -> Kfuncs.objDrop(heir()));
    tell("box", () -> Kfuncs.objDrop(box()));
    tell("inner", () -> Kfuncs.objDrop(inner()));
    tell(
        "pair",
        () ->
            Shapes_PairMeta.META.destroyFields(
                new Shapes.Pair(new Page("bad left"), new Page("bad right"))));
    tell(
        "shared",
        () -> {
          Shapes.Shared shared = Shapes.Shared.ALL.create();
          shared.page = new Page("shared page");
          Shapes.Shared.COUNT.inc(shared);
          shared.release();
          log("one is left");
          shared.release();
        });
    tell("no constructor", () -> Shapes_PairMeta.META.create());
    return String.join("\n", LOG);
  }

  private static Crate crate() {
    Crate crate = Crate.class.cast(CrateMeta.META.create());
    crate.page = new Page("bad page");
    Crate.Item slot = item("page of the slot's item");
    log("slot was empty: " + (Kfuncs.kptrXchg(crate, Slots.ITEM, slot) == null));
    crate.slot = new Page("bad slot");
    crate.in =
        new InputStream() {
          @Override
          public int read() {
            return -1;
          }

          @Override
          public void close() throws IOException {
            log("in");
            throw new IOException("stream");
          }
        };
    crate.owned = item("page of the owned item");
    if (crate.lock.lock() == null) {
      crate.list.pushBack(item("page of the list's item"));
      crate.tree.add(item("page of the tree's item"));
      crate.lock.unlock();
    }
    crate.array[0] = new Page("bad array 0");
    crate.array[2] = new Page("array 2");
    crate.pages.addAll(
        Arrays.asList(new Page("bad list 0"), null, new Page("bad list 2"), new Page("list 3")));
    crate.byName.put("a", new Page("value a"));
    crate.byName.put("b", new Page("value b"));
    crate.both.put(new Page("bad key"), List.of(new Page("bad inner"), new Page("inner")));
    crate.plain = new Page("never released");
    crate.lent = crate.hits;
    return crate;
  }

  private static Crate.Item item(String page) {
    Crate.Item item = new Crate.Item();
    item.page = new Page(page);
    return item;
  }

  private static Shapes.Heir heir() {
    Shapes.Heir heir = new Shapes.Heir();
    heir.first = new Page("first");
    heir.second = new Page("second");
    heir.third = new Page("third");
    return heir;
  }

  private static Shapes.Box<Page, String> box() {
    Shapes.Box<Page, String> box = new Shapes.Box<>();
    box.one = new Page("one");
    box.many = List.of(new Page("many 0"), new Page("many 1"));
    box.slot = new Page("slot");
    return box;
  }

  private static Shapes.Inner inner() {
    Shapes.Inner inner = new Shapes().new Inner();
    inner.page = new Page("page of the inner one");
    return inner;
  }

  private static void tell(String what, Runnable action) {
    log("-- " + what);
    try {
      action.run();
    } catch (RuntimeException e) {
      log("thrown: " + text(e));
    }
    Rcu.barrier();
  }

  private static String text(Throwable thrown) {
    StringBuilder text = new StringBuilder(thrown.getClass().getSimpleName());
    text.append(" ").append(thrown.getMessage());
    for (Throwable next : thrown.getSuppressed()) {
      text.append("\n  and ").append(text(next).replace("\n", "\n  "));
    }
    return text.toString();
  }

  private static final class Slots {
    static final dev.custody.runtime.KptrField<Crate, Crate.Item> ITEM =
        dev.custody.runtime.KptrField.of(
            java.lang.invoke.MethodHandles.lookup(), Crate.class, "item", Crate.Item.class);
  }
}
