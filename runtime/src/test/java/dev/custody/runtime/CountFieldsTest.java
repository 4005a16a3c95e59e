package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.VarHandle;
import org.junit.jupiter.api.Test;

final class CountFieldsTest {
  private static final Lookup HERE = MethodHandles.lookup();

  static int shared;
  final int fixed = 1;
  long wide;
  int count = 1;

  @Test
  void anIntFieldCanBeACount() {
    RefCountField<CountFieldsTest> field = RefCountField.of(HERE, CountFieldsTest.class, "count");
    assertThat(field.acquire(this)).isEqualTo(1);
    assertThat(count).isEqualTo(2);
    assertThat(field.release(this)).isFalse();
    LinuxRefCountField<CountFieldsTest> linux =
        LinuxRefCountField.of(HERE, CountFieldsTest.class, "count");
    assertThat(linux.decAndTest(this)).isTrue();
  }

  @Test
  void nothingElseCan() throws ReflectiveOperationException {
    assertThat(wrong("nowhere")).contains("has no field `int nowhere`");
    assertThat(wrong("fixed")).contains("not final");
    VarHandle fixedType = HERE.findVarHandle(CountFieldsTest.class, "wide", long.class);
    assertThrows(
        IllegalArgumentException.class, () -> new RefCountField<>(fixedType, OnMisuse.SATURATE));
    VarHandle noOwner = HERE.findStaticVarHandle(CountFieldsTest.class, "shared", int.class);
    assertThrows(
        IllegalArgumentException.class, () -> new RefCountField<>(noOwner, OnMisuse.SATURATE));
    VarHandle element = MethodHandles.arrayElementVarHandle(int[].class);
    assertThrows(
        IllegalArgumentException.class, () -> new LinuxRefCountField<>(element, OnMisuse.THROW));
  }

  @Test
  void theLookupMustSeeTheField() {
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> RefCountField.of(MethodHandles.publicLookup(), CountFieldsTest.class, "count"));
    assertThat(thrown).hasMessageThat().contains("cannot see the field `count`");
  }

  private static String wrong(String field) {
    return assertThrows(
            IllegalArgumentException.class,
            () -> RefCountField.of(HERE, CountFieldsTest.class, field))
        .getMessage();
  }
}
