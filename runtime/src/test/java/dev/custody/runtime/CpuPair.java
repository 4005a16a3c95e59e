package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Three masks beside their models, on which steps are done at random. */
final class CpuPair {
  private static final int MASKS = 3;

  private final List<CpuMask> masks = new ArrayList<>();
  private final List<CpuModel> models = new ArrayList<>();

  CpuPair(int nr) {
    for (int i = 0; i < MASKS; i++) {
      masks.add(CpuMask.create(nr));
      models.add(new CpuModel(nr));
    }
  }

  /** One step; the numbers choose the operation, the masks and the CPU. */
  record Step(int operation, int target, int left, int right, int cpu) {}

  void change(Step step) {
    CpuMask mask = masks.get(step.target() % MASKS);
    CpuModel model = models.get(step.target() % MASKS);
    CpuMask left = masks.get(step.left() % MASKS);
    CpuMask right = masks.get(step.right() % MASKS);
    CpuModel a = models.get(step.left() % MASKS);
    CpuModel b = models.get(step.right() % MASKS);
    int cpu = step.cpu();
    switch (step.operation()) {
      case 0 -> {
        mask.set(cpu);
        model.set(cpu);
      }
      case 1 -> {
        mask.clear(cpu);
        model.clear(cpu);
      }
      case 2 -> assertThat(mask.testAndSet(cpu)).isEqualTo(model.set(cpu));
      case 3 -> assertThat(mask.testAndClear(cpu)).isEqualTo(model.clear(cpu));
      case 4 -> {
        TreeSet<Integer> both = a.and(b);
        assertThat(mask.and(left, right)).isEqualTo(!both.isEmpty());
        model.become(both);
      }
      case 5 -> {
        TreeSet<Integer> either = a.or(b);
        mask.or(left, right);
        model.become(either);
      }
      case 6 -> {
        TreeSet<Integer> one = a.xor(b);
        mask.xor(left, right);
        model.become(one);
      }
      case 7 -> {
        mask.copyFrom(left);
        model.become(new TreeSet<>(a.cpus()));
      }
      case 8 -> {
        mask.setAll();
        model.setAll();
      }
      default -> {
        mask.clear();
        model.cpus().clear();
      }
    }
  }

  /** Asks everything that can be asked of every mask and every two. */
  void compare(int cpu) {
    for (int i = 0; i < MASKS; i++) {
      compare(masks.get(i), models.get(i), cpu);
      for (int j = 0; j < MASKS; j++) {
        compare(masks.get(i), models.get(i), masks.get(j), models.get(j));
      }
    }
  }

  private static void compare(CpuMask mask, CpuModel model, int cpu) {
    int nr = model.nr();
    TreeSet<Integer> cpus = model.cpus();
    assertThat(mask.first()).isEqualTo(model.firstOf(cpus));
    assertThat(mask.firstZero()).isEqualTo(model.firstZero());
    assertThat(mask.weight()).isEqualTo(cpus.size());
    assertThat(mask.isEmpty()).isEqualTo(cpus.isEmpty());
    assertThat(mask.isFull()).isEqualTo(cpus.size() == nr);
    assertThat(mask.test(cpu)).isEqualTo(cpus.contains(cpu));
    if (cpu >= -1 && cpu < nr) {
      assertThat(mask.next(cpu)).isEqualTo(model.next(cpu));
    }
    assertThat(mask.toString()).isEqualTo(model.list());
    List<Integer> walked = new ArrayList<>();
    mask.forEach(walked::add);
    assertThat(walked).containsExactlyElementsIn(cpus).inOrder();
    CpuMask again = CpuMask.create(nr);
    again.parseList(mask.toString());
    assertThat(again.sameAs(mask)).isTrue();
    again.parseHex(mask.toHexString());
    assertWithMessage(mask.toHexString()).that(again.sameAs(mask)).isTrue();
    again.release();
  }

  private static void compare(CpuMask mask, CpuModel a, CpuMask other, CpuModel b) {
    assertThat(mask.sameAs(other)).isEqualTo(a.cpus().equals(b.cpus()));
    assertThat(mask.intersects(other)).isEqualTo(!a.and(b).isEmpty());
    assertThat(mask.isSubsetOf(other)).isEqualTo(b.cpus().containsAll(a.cpus()));
    assertThat(mask.firstAnd(other)).isEqualTo(a.firstOf(a.and(b)));
  }
}
