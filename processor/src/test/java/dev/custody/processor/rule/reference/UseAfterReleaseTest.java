package dev.custody.processor.rule.reference;

import dev.custody.processor.verify.Verified;
import org.junit.jupiter.api.Test;

final class UseAfterReleaseTest {
  private static final String USE =
      """
      body Test.m(Pool) : void static
        %0 parameter "pool" Pool
        %1 variable "page" Page
      b0:
        %1 = invoke virtual Pool.take() : Page on %0 () @2
        invoke virtual Page.release() : void on %1 () @3
        invoke virtual Page.use() : void on %1 () @4
        return @5
      end @6
      """;

  @Test
  void useOfAReleasedReference() {
    Verified.of(USE)
        .finds("use-after-release@4")
        .path("Acquired 2", "Released 3", "Used 4")
        .headline("`page` is used after its reference was released")
        .help("call page.retain() before line 3 if you still need it");
    Verified.silent(USE, "Page.use()", "Page.isStale()");
  }

  @Test
  void useAfterHandingOver() {
    String text =
        USE.replace(
            "virtual Page.release() : void on %1 ()", "virtual Pool.give(Page) : void on %0 (%1)");
    Verified.of(text).finds("use-after-release@4").path("Acquired 2", "Transferred 3", "Used 4");
    Verified.silent(text, "Pool.give", "Pool.lend");
  }

  @Test
  void releaseAfterHandingOver() {
    String text =
        USE.replace(
                "virtual Page.release() : void on %1 ()",
                "virtual Pool.give(Page) : void on %0 (%1)")
            .replace("Page.use()", "Page.release()");
    Verified.of(text).finds("use-after-release@4");
  }

  @Test
  void readingAClosedFile() {
    String text =
        """
        body Test.m(Pool) : void static
          %0 variable "file" File
        b0:
          %0 = invoke construct File.<init>() : File () @2
          invoke virtual File.close() : void on %0 () @3
          invoke virtual File.read() : int on %0 () @4
          return @5
        end @6
        """;
    Verified.of(text)
        .finds("use-after-release@4")
        .help("move this before line 3, where the reference ends");
    Verified.silent(text, "File.read()", "File.close()");
    Verified.silent(text, "File.read()", "File.getName()");
  }

  @Test
  void aParameterThatWasClosedHereIsClosed() {
    String text =
        """
        body Test.m(File) : void static
          %0 parameter "file" File
        b0:
          invoke virtual File.close() : void on %0 () @3
          invoke virtual File.read() : int on %0 () @4
          return @5
        end @6
        """;
    Verified.of(text).finds("use-after-release@4");
  }

  @Test
  void aNewObjectInTheVariableIsAnother() {
    String text =
        USE.replace(
            "  invoke virtual Page.use()",
            "  %1 = invoke virtual Pool.lent() : Page on %0 ()\n  invoke virtual Page.use()");
    Verified.of(text).isSilent();
  }
}
