package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static dev.custody.runtime.Kfuncs.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Each mask function of the facade does to the masks of this machine what sets of numbers do. */
final class KfuncsMaskPropertyTest {
  private final int nr = Cpus.nr();

  @Property(tries = 300)
  void masksAreSets(
      @ForAll Set<@IntRange(min = 0, max = 40) Integer> left,
      @ForAll Set<@IntRange(min = 0, max = 40) Integer> right,
      @ForAll @IntRange(min = -2, max = 40) int cpu) {
    TreeSet<Integer> a = kept(left);
    TreeSet<Integer> b = kept(right);
    CpuMask one = mask(a);
    CpuMask other = mask(b);
    looks(one, other, a, b, cpu);
    TreeSet<Integer> both = new TreeSet<>(a);
    both.retainAll(b);
    CpuMask result = cpumaskCreate();
    assertThat(cpumaskAnd(result, one, other)).isEqualTo(!both.isEmpty());
    is(result, both);
    cpumaskOr(result, one, other);
    TreeSet<Integer> either = new TreeSet<>(a);
    either.addAll(b);
    is(result, either);
    cpumaskXor(result, one, other);
    either.removeAll(both);
    is(result, either);
    cpumaskCopy(result, one);
    is(result, a);
    changes(result, a, cpu);
    assertThat(cpumaskAcquire(result)).isSameInstanceAs(result);
    cpumaskRelease(result);
    cpumaskRelease(result);
  }

  private void looks(CpuMask one, CpuMask other, TreeSet<Integer> a, TreeSet<Integer> b, int cpu) {
    assertThat(cpumaskFirst(one)).isEqualTo(a.isEmpty() ? nr : a.first());
    assertThat(cpumaskFirstZero(one)).isEqualTo(firstOutside(a));
    assertThat(cpumaskFirstAnd(one, other))
        .isEqualTo(a.stream().filter(b::contains).findFirst().orElse(nr));
    assertThat(cpumaskTestCpu(cpu, one)).isEqualTo(a.contains(cpu));
    assertThat(cpumaskEqual(one, other)).isEqualTo(a.equals(b));
    assertThat(cpumaskIntersects(one, other)).isEqualTo(a.stream().anyMatch(b::contains));
    assertThat(cpumaskSubset(one, other)).isEqualTo(b.containsAll(a));
    assertThat(cpumaskEmpty(one)).isEqualTo(a.isEmpty());
    assertThat(cpumaskFull(one)).isEqualTo(a.size() == nr);
    assertThat(cpumaskWeight(one)).isEqualTo(a.size());
    int any = cpumaskAnyDistribute(one);
    assertThat(a.isEmpty() ? any >= nr : a.contains(any)).isTrue();
    int both = cpumaskAnyAndDistribute(one, other);
    assertThat(cpumaskIntersects(one, other) ? a.contains(both) && b.contains(both) : both >= nr)
        .isTrue();
  }

  private void changes(CpuMask mask, TreeSet<Integer> a, int cpu) {
    boolean exists = cpu >= 0 && cpu < nr;
    TreeSet<Integer> expected = new TreeSet<>(a);
    assertThat(cpumaskTestAndSetCpu(cpu, mask)).isEqualTo(a.contains(cpu));
    if (exists) {
      expected.add(cpu);
    }
    is(mask, expected);
    assertThat(cpumaskTestAndClearCpu(cpu, mask)).isEqualTo(exists);
    expected.remove(cpu);
    is(mask, expected);
    cpumaskSetCpu(cpu, mask);
    assertThat(cpumaskTestCpu(cpu, mask)).isEqualTo(exists);
    cpumaskClearCpu(cpu, mask);
    is(mask, expected);
    cpumaskSetall(mask);
    assertThat(cpumaskFull(mask)).isTrue();
    cpumaskClear(mask);
    assertThat(cpumaskEmpty(mask)).isTrue();
    ByteBuffer words = ByteBuffer.allocate((nr + 63) / 64 * 8).order(ByteOrder.nativeOrder());
    words.putLong(0, 1);
    assertThat(cpumaskPopulate(mask, words)).isEqualTo(0);
    is(mask, new TreeSet<>(Set.of(0)));
    assertThat(cpumaskPopulate(mask, ByteBuffer.allocate(7))).isEqualTo(-13);
  }

  private int firstOutside(TreeSet<Integer> cpus) {
    int cpu = 0;
    while (cpus.contains(cpu)) {
      cpu++;
    }
    return cpu;
  }

  private TreeSet<Integer> kept(Set<Integer> cpus) {
    TreeSet<Integer> kept = new TreeSet<>(cpus);
    kept.removeIf(cpu -> cpu >= nr);
    return kept;
  }

  private static CpuMask mask(Set<Integer> cpus) {
    CpuMask mask = cpumaskCreate();
    cpus.forEach(cpu -> cpumaskSetCpu(cpu, mask));
    return mask;
  }

  private static void is(CpuMask mask, Set<Integer> expected) {
    CpuMask same = mask(expected);
    assertThat(cpumaskEqual(mask, same)).isTrue();
    cpumaskRelease(same);
  }
}
