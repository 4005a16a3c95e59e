package sample;

import dev.custody.annotations.Borrowed;
import dev.custody.annotations.Kptr;
import dev.custody.annotations.Owning;
import dev.custody.runtime.Allocated;
import dev.custody.runtime.Counted;
import dev.custody.runtime.Kfuncs;
import dev.custody.runtime.ListHook;
import dev.custody.runtime.OwnedList;
import dev.custody.runtime.OwnedTree;
import dev.custody.runtime.PerCpu;
import dev.custody.runtime.ResilientSpinLock;
import dev.custody.runtime.TreeHook;
import dev.custody.runtime.TypeMeta;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every kind of field. */
final class Crate extends Allocated {
  static final class Item extends Counted {
    final ListHook<Item> inList = ListHook.of(this);
    final TreeHook<Item> inTree = TreeHook.of(this);
    @Owning Page page;

    @Override
    protected TypeMeta<Item> typeMeta() {
      return Crate_ItemMeta.META;
    }
  }

  final ResilientSpinLock lock = new ResilientSpinLock("crate");
  @Owning Page page;
  @Kptr volatile Item item;
  @Kptr volatile Page slot;
  @Owning InputStream in;
  @Owning Item owned;
  final OwnedList<Item> list = OwnedList.guardedBy(lock, i -> i.inList, Kfuncs::objDrop);
  final OwnedTree<Item> tree =
      OwnedTree.guardedBy(
          lock, i -> i.inTree, Comparator.comparing((Item i) -> i.page), Kfuncs::objDrop);
  final PerCpu<long[]> hits = PerCpu.create(() -> new long[1], copy -> {});
  @Owning Page[] array = new Page[3];
  final List<@Owning Page> pages = new ArrayList<>();
  final Map<String, @Owning Page> byName = new LinkedHashMap<>();
  final Map<@Owning Page, List<@Owning Page>> both = new LinkedHashMap<>();
  @Borrowed PerCpu<long[]> lent;
  Page plain;
  String name = "";

  @Override
  protected TypeMeta<Crate> typeMeta() {
    return CrateMeta.META;
  }
}
