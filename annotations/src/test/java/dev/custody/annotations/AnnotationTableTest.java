package dev.custody.annotations;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class AnnotationTableTest {
  /** Names, targets and attributes are what users and other tools depend on. */
  private static final String TABLE =
      """
      Acquires on METHOD PARAMETER: value=RESULT when=ALWAYS
      Borrowed on METHOD CONSTRUCTOR PARAMETER FIELD RECORD_COMPONENT:
      Context on ANNOTATION_TYPE: calls=[] exclusive=false maySleep=false
      Enters on METHOD PARAMETER: maySleep=false nests=true ordered=false value='' when=BY_TYPE
      Exchanges on METHOD PARAMETER: value=''
      Index on PARAMETER FIELD: value=0
      KFunc on METHOD: flags=[] programTypes=[] since='' value
      KernelObject on TYPE:
      Kptr on FIELD:
      Leaves on METHOD PARAMETER: value=''
      Linkable on TYPE:
      Locks on METHOD PARAMETER: maySleep=true ordered=false reentrant=true value=''
      MayBeNull on METHOD PARAMETER:
      MaySleep on METHOD CONSTRUCTOR:
      MustRelease on TYPE: functions=[] idempotent=false value
      Owning on METHOD PARAMETER FIELD RECORD_COMPONENT LOCAL_VARIABLE TYPE_USE: then=DEAD
      ProgramType on METHOD TYPE PACKAGE: value
      Published on TYPE:
      Refcounted on TYPE: functions=[]
      Releases on METHOD PARAMETER: value='' when=ALWAYS
      RequiresLock on METHOD PARAMETER FIELD: value=''
      Runs on PARAMETER:
      TryLocks on METHOD PARAMETER: maySleep=true ordered=false reentrant=true taken=BY_TYPE value=''
      Unlocks on METHOD PARAMETER: value=''
      Wraps on PARAMETER METHOD:
      """;

  @Test
  void formsAreFixed() throws IOException {
    String table =
        types().stream().map(AnnotationTableTest::line).collect(Collectors.joining("\n", "", "\n"));
    assertThat(table).isEqualTo(TABLE);
  }

  @Test
  void classFilesKeepEveryAnnotationAndRunningProgramsNone() throws IOException {
    for (AnnotationType type : types()) {
      assertThat(type.retention()).isEqualTo(RetentionPolicy.CLASS);
      assertThat(type.isDocumented()).isTrue();
    }
  }

  @Test
  void subtypesInheritWhatTheirInstancesAre() throws IOException {
    List<String> inherited =
        types().stream()
            .filter(AnnotationType::isInherited)
            .map(type -> type.type().getSimpleName())
            .collect(Collectors.toList());
    assertThat(inherited).containsExactly("MustRelease", "Refcounted");
  }

  private static List<AnnotationType> types() throws IOException {
    return AnnotationSources.read().stream()
        .map(doc -> AnnotationType.named(doc.name()))
        .collect(Collectors.toList());
  }

  private static String line(AnnotationType type) {
    String targets = Arrays.stream(type.targets()).map(Enum::name).collect(Collectors.joining(" "));
    return (type.type().getSimpleName() + " on " + targets + ": " + type.attributes()).strip();
  }
}
