package dev.custody.processor.plugin;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Maven builds with our jar on the processor path. One build runs always; those with other versions
 * of the compiler plugin, which Maven may have to fetch, with {@code -Dcustody.maven.all=true}.
 */
@EnabledIfSystemProperty(named = "custody.jar", matches = ".+")
final class MavenJarTest {
  @TempDir Path folder;

  @Test
  void theCompilerPluginOfThisBuild() throws IOException, InterruptedException {
    String text = build(System.getProperty("custody.compiler.plugin"), false, "level=wran");

    assertThat(text).contains("option `level` does not accept `wran`, did you mean `warn`?");
    assertThat(text).contains("BUILD FAILURE");
  }

  @ParameterizedTest
  @CsvSource({"3.8.1, false", "3.8.1, true", "3.14.0, false", "3.14.0, true"})
  @EnabledIfSystemProperty(named = "custody.maven.all", matches = "true")
  void otherCompilerPlugins(String version, boolean fork) throws IOException, InterruptedException {
    assertThat(build(version, fork, "level=wran"))
        .contains("option `level` does not accept `wran`, did you mean `warn`?");
    assertThat(build(version, fork, "level=warn")).contains("BUILD SUCCESS");
  }

  /** What Maven prints. */
  private String build(String plugin, boolean fork, String options)
      throws IOException, InterruptedException {
    Path sources = Files.createDirectories(folder.resolve("src/main/java"));
    Files.writeString(sources.resolve("A.java"), "class A { void f() {} }");
    Files.writeString(
        folder.resolve("pom.xml"),
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>g</groupId><artifactId>a</artifactId><version>1</version>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <build><plugins><plugin>
            <groupId>org.apache.maven.plugins</groupId>
            <artifactId>maven-compiler-plugin</artifactId>
            <version>%1$s</version>
            <configuration>
              <fork>%2$s</fork>
              <showWarnings>true</showWarnings>
              <compilerArgs>
                <arg>-processorpath</arg><arg>%3$s</arg>
                <arg>-Xplugin:Custody %4$s</arg>
              </compilerArgs>
            </configuration>
          </plugin></plugins></build>
        </project>
        """
            .formatted(plugin, fork, System.getProperty("custody.jar"), options));
    Path log = folder.resolve("log");
    Process maven =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                    "--batch-mode",
                    "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"),
                    "org.apache.maven.plugins:maven-compiler-plugin:" + plugin + ":compile"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = maven.waitFor(120, TimeUnit.SECONDS);
    maven.destroyForcibly();
    assertWithMessage(Files.readString(log)).that(ended).isTrue();
    return Files.readString(log);
  }
}
