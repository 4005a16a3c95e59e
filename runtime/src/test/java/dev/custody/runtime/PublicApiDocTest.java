package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What users see has a comment, and what mirrors something says what, and since when. */
final class PublicApiDocTest {
  private static final Pattern VERSION =
      Pattern.compile(
          "\\((Linux )?\\d+\\.\\d+(\\.\\d+)?\\)|\\(FreeBSD \\d+\\.\\d\\)|Linux \\d|FreeBSD \\d");

  /** A comment that sends the reader to another one, which has the version. */
  private static final Pattern REFERS = Pattern.compile("(?i)\\bas\\s+\\{@link\\s");

  /** The types whose operations stand for functions of a kernel. */
  private static final Set<String> MIRRORS =
      Set.of(
          "RefCount",
          "LinuxRefCount",
          "RefCountField",
          "LinuxRefCountField",
          "CpuSet",
          "CpuMask",
          "SpinLock",
          "OwnedList",
          "OwnedTree",
          "PerCpu",
          "Kptr",
          "KptrField",
          "Preemption",
          "LocalIrq",
          "Kfuncs");

  /** What these types have beyond that: Java's own ways of making, showing and asking. */
  private static final Set<String> BESIDE =
      Set.of(
          "RefCount.of",
          "RefCount.SATURATED",
          "RefCount.toString",
          "LinuxRefCount.of",
          "LinuxRefCount.toString",
          "RefCountField.<init>",
          "RefCountField.of",
          "RefCountField.on",
          "LinuxRefCountField.<init>",
          "LinuxRefCountField.of",
          "LinuxRefCountField.on",
          "CpuSet.nr",
          "CpuSet.next",
          "CpuSet.forEach",
          "CpuMask.create",
          "SpinLock.<init>",
          "SpinLock.isHeldByCurrentThread",
          "SpinLock.toString",
          "OwnedList.guardedBy",
          "OwnedList.lock",
          "OwnedList.after",
          "OwnedList.close",
          "OwnedTree.guardedBy",
          "OwnedTree.lock",
          "OwnedTree.after",
          "OwnedTree.isEmpty",
          "OwnedTree.close",
          "PerCpu.forEach",
          "Kptr.empty",
          "Kptr.holding",
          "Kptr.toString",
          "KptrField.of",
          "KptrField.owned",
          "Preemption.isDisabled",
          "LocalIrq.isOff");

  @Test
  void everyPublicMemberHasAComment() throws IOException {
    assertThat(
            PublicMember.all().stream()
                .filter(member -> member.doc().isBlank() && !member.overrides())
                .map(PublicApiDocTest::name))
        .isEmpty();
  }

  @Test
  void everyTypeThatMirrorsSaysWhatAndSinceWhen() throws IOException {
    assertThat(
            PublicMember.all().stream()
                .filter(member -> member.name().isEmpty())
                .filter(member -> member.doc().contains("Mirrors "))
                .filter(member -> !VERSION.matcher(member.doc()).find())
                .map(PublicMember::owner))
        .isEmpty();
  }

  @Test
  void everyOperationThatMirrorsSaysWhatAndSinceWhen() throws IOException {
    List<String> without =
        PublicMember.all().stream()
            .filter(member -> MIRRORS.contains(member.owner()) && !member.name().isEmpty())
            .filter(member -> !VERSION.matcher(member.doc()).find())
            .filter(member -> !REFERS.matcher(member.doc()).find())
            .map(PublicApiDocTest::name)
            .filter(name -> !BESIDE.contains(name))
            .toList();
    assertThat(without).isEmpty();
  }

  @Test
  void theListOfWhatIsBesideIsNotTooLong() throws IOException {
    assertThat(PublicMember.all().stream().map(PublicApiDocTest::name).toList())
        .containsAtLeastElementsIn(BESIDE);
  }

  private static String name(PublicMember member) {
    return member.name().isEmpty() ? member.owner() : member.owner() + "." + member.name();
  }
}
