package dev.custody.processor.lower;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our own sources as a sample of real code; {@link SourceSet} tells how to try others. */
final class OwnSourcesTest {
  @Test
  void allOfOurMethodsAreLowered() throws IOException {
    List<String> options =
        List.of("-cp", System.getProperty("java.class.path"), "--should-stop=ifError=FLOW");
    SourceSet set = SourceSet.lower(Path.of("src/main/java"), options);
    assertThat(set.faults()).isEmpty();
    assertThat(set.givenUp()).isEmpty();
    assertThat(set.methods()).isAtLeast(500);
  }
}
