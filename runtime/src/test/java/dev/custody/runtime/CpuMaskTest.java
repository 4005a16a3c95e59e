package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

final class CpuMaskTest {
  @Test
  void aNewMaskIsEmptyAndForThisMachine() {
    CpuMask mask = CpuMask.create();
    assertThat(mask.isEmpty()).isTrue();
    assertThat(mask.nr()).isEqualTo(Cpus.nr());
    assertThat(mask.first()).isEqualTo(mask.nr());
    assertThat(mask.references()).isEqualTo(1);
    mask.release();
    assertThat(mask.references()).isEqualTo(0);
  }

  @Test
  void referencesAreCounted() {
    CpuMask mask = CpuMask.create(8);
    assertThat(mask.acquire()).isSameInstanceAs(mask);
    assertThat(mask.references()).isEqualTo(2);
    mask.release();
    mask.set(3);
    assertThat(mask.test(3)).isTrue();
    mask.release();
    assertThat(mask.references()).isEqualTo(0);
  }

  @Test
  void aReleasedMaskIsNotRevived() {
    CpuMask mask = CpuMask.create(8);
    mask.release();
    // The process's default answers: it logs, or throws in debug mode; pinned it is either way.
    try {
      mask.acquire();
    } catch (CountMisuseException thrown) {
      assertThat(thrown.misuse()).isEqualTo(CountMisuse.ADDED_TO_ZERO);
    }
    assertThat(mask.references()).isEqualTo(RefCount.SATURATED);
  }

  @Test
  void whatIsNoCpuIsNeverIn() {
    CpuMask mask = CpuMask.create(5);
    for (int cpu : new int[] {-1, Integer.MIN_VALUE, 5, 63, 64, Integer.MAX_VALUE}) {
      mask.set(cpu);
      assertThat(mask.testAndSet(cpu)).isFalse();
      assertThat(mask.test(cpu)).isFalse();
    }
    assertThat(mask.isEmpty()).isTrue();
    mask.setAll();
    for (int cpu : new int[] {-1, Integer.MIN_VALUE, 5, 63, 64, Integer.MAX_VALUE}) {
      mask.clear(cpu);
      assertThat(mask.testAndClear(cpu)).isFalse();
    }
    assertThat(mask.isFull()).isTrue();
    assertThat(mask.weight()).isEqualTo(5);
  }

  @Test
  void theDestinationMayBeASource() {
    CpuMask a = mask(70, "0-3,65-69");
    CpuMask b = mask(70, "2-5,69");
    assertThat(a.and(a, b)).isTrue();
    assertThat(a.toString()).isEqualTo("2-3,69");
    b.xor(a, b);
    assertThat(b.toString()).isEqualTo("4-5");
    a.or(b, a);
    assertThat(a.toString()).isEqualTo("2-5,69");
    assertThat(CpuMask.create(70).and(mask(70, "1,66"), mask(70, "2,66"))).isTrue();
    assertThat(a.and(a, mask(70, "7"))).isFalse();
    assertThat(a.isEmpty()).isTrue();
  }

  @Test
  void theEmptySetIsASubsetOfAll() {
    CpuMask empty = CpuMask.create(64);
    assertThat(empty.isSubsetOf(empty)).isTrue();
    assertThat(empty.isSubsetOf(mask(64, "5"))).isTrue();
    assertThat(mask(64, "5").isSubsetOf(empty)).isFalse();
    assertThat(empty.intersects(empty)).isFalse();
  }

  @Test
  void memoryThatIsTooShortIsRefused() {
    CpuMask mask = mask(65, "1");
    assertThat(mask.populate(ByteBuffer.allocate(15))).isEqualTo(-13);
    assertThat(mask.toString()).isEqualTo("1");
  }

  @Test
  void memoryBeyondTheLastCpuIsIgnored() {
    ByteBuffer memory = ByteBuffer.allocate(25).order(ByteOrder.nativeOrder());
    memory.put((byte) 0x55).putLong(0x8000_0000_0000_0001L).putLong(-1L).putLong(-1L);
    memory.position(1);
    CpuMask mask = CpuMask.create(66);
    assertThat(mask.populate(memory)).isEqualTo(0);
    assertThat(mask.toString()).isEqualTo("0,63-65");
    assertThat(memory.position()).isEqualTo(1);
    assertThat(mask.weight()).isEqualTo(4);
  }

  @Test
  void setsOfDifferentMachinesDoNotMix() {
    CpuMask mask = CpuMask.create(8);
    CpuMask other = CpuMask.create(9);
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> mask.or(mask, other));
    assertThat(thrown).hasMessageThat().isEqualTo("sets for 8 and for 9 CPUs");
    assertThrows(IllegalArgumentException.class, () -> mask.sameAs(other));
    assertThrows(IllegalArgumentException.class, () -> CpuMask.create(0));
  }

  @Test
  void aSlotHoldsAMask() {
    CpuMask mask = CpuMask.create(8);
    Kptr<CpuMask> slot = Kptr.holding(mask.acquire(), CpuMask::release);
    slot.close();
    assertThat(mask.references()).isEqualTo(1);
    mask.release();
  }

  static CpuMask mask(int nr, String list) {
    CpuMask mask = CpuMask.create(nr);
    mask.parseList(list);
    return mask;
  }

  /** Small sets are not combined in a loop. */
  @Test
  void everyWordCounts() {
    for (int words = 1; words <= 6; words++) {
      for (int word = 0; word < words; word++) {
        int cpu = 64 * word + 7;
        CpuMask one = CpuMask.create(64 * words);
        CpuMask none = CpuMask.create(64 * words);
        CpuMask out = CpuMask.create(64 * words);
        one.set(cpu);
        assertThat(out.and(one, one)).isTrue();
        assertThat(out.toString()).isEqualTo(Integer.toString(cpu));
        out.xor(one, none);
        assertThat(out.sameAs(one)).isTrue();
        assertThat(out.sameAs(none)).isFalse();
        assertThat(out.intersects(one)).isTrue();
        assertThat(out.intersects(none)).isFalse();
        assertThat(none.isSubsetOf(one)).isTrue();
        assertThat(one.isSubsetOf(none)).isFalse();
        out.or(none, none);
        assertThat(out.isEmpty()).isTrue();
        out.or(none, one);
        assertThat(out.first()).isEqualTo(cpu);
        assertThat(out.and(one, none)).isFalse();
        assertThat(out.isEmpty()).isTrue();
      }
    }
  }
}
