package dev.custody.runtime.user;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.runtime.LinuxRefCountField;
import dev.custody.runtime.OnMisuse;
import java.lang.System.Logger;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** In a package of its own: a place is where somebody else's code calls the count. */
final class WarnOnceTest {
  private final List<String> warnings = new ArrayList<>();

  private final LinuxRefCountField<WarnOnceTest> field =
      LinuxRefCountField.of(MethodHandles.lookup(), WarnOnceTest.class, "count")
          .on(OnMisuse.warnOnce(new Recorder()));

  int count;

  @Test
  void eachPlaceWarnsOnce() {
    for (int i = 0; i < 3; i++) {
      count = 0;
      field.inc(this);
    }
    count = 0;
    field.inc(this);
    assertThat(warnings).hasSize(2);
    assertThat(warnings.get(0)).contains("addition on 0; use after release");
    assertThat(warnings.get(0)).contains("first at " + WarnOnceTest.class.getName());
    assertThat(warnings.get(0)).contains("WarnOnceTest@");
  }

  @Test
  void eachKindWarnsOnce() {
    for (int start : new int[] {0, Integer.MAX_VALUE, 0}) {
      count = start;
      field.inc(this);
    }
    assertThat(warnings).hasSize(2);
  }

  private final class Recorder implements Logger {
    @Override
    public String getName() {
      return "recorder";
    }

    @Override
    public boolean isLoggable(Level level) {
      return true;
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String text, Throwable thrown) {
      warnings.add(text);
      assertThat(thrown).isNotNull();
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
      throw new AssertionError("a warning has its stack");
    }
  }
}
