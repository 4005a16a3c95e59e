package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.TruthJUnit.assume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks and control groups are those of the machine. */
final class TaskTest {
  @TempDir Path folder;

  @Test
  void thisProcessIsATaskWithAParentUpToTheIdleTask() {
    int pid = Math.toIntExact(ProcessHandle.current().pid());
    Task mine = Kfuncs.taskFromPid(pid);
    assertThat(mine.pid).isEqualTo(pid);
    assertThat(mine.tgid).isEqualTo(pid);
    assertThat(mine.groupLeader).isSameInstanceAs(mine);
    Task last = mine;
    for (int i = 0; last.realParent != last; i++) {
      last = last.realParent;
      assertThat(i).isLessThan(1000);
    }
    assertThat(last.pid).isEqualTo(0);
    assertThat(mine.lastWakee).isSameInstanceAs(last);
    Kfuncs.taskRelease(mine);
  }

  @Test
  void everyReferenceIsToTheSameTask() {
    int pid = Math.toIntExact(ProcessHandle.current().pid());
    Task first = Kfuncs.taskFromPid(pid);
    int before = first.references();
    Task second = Kfuncs.taskFromVpid(pid);
    assertThat(second).isSameInstanceAs(first);
    assertThat(Kfuncs.taskAcquire(first)).isSameInstanceAs(first);
    assertThat(first.references()).isEqualTo(before + 2);
    Kfuncs.taskRelease(first);
    Kfuncs.taskRelease(first);
    Kfuncs.taskRelease(first);
    assertThat(first.references()).isEqualTo(before - 1);
  }

  @Test
  void whatDoesNotRunIsNoTask() throws Exception {
    assertThat(Kfuncs.taskFromPid(0)).isNull();
    assertThat(Kfuncs.taskFromPid(-1)).isNull();
    assertThat(Kfuncs.taskFromPid(Integer.MAX_VALUE)).isNull();
  }

  @Test
  void whoHasAReferenceGetsMoreAlsoAfterTheEnd() {
    boolean[] alive = {true};
    Task task = new Task(() -> alive[0], 7, new Task(() -> true), new Task(() -> true));
    assertThat(Kfuncs.taskAcquire(task)).isSameInstanceAs(task);
    alive[0] = false;
    assertThat(Kfuncs.taskAcquire(task)).isSameInstanceAs(task);
    Kfuncs.taskRelease(task);
    Kfuncs.taskRelease(task);
    assertThat(Kfuncs.taskAcquire(task)).isNull();
  }

  @Test
  void aThreadIsATaskOfItsProcess() {
    assume().that(Files.exists(Path.of("/proc/thread-self"))).isTrue();
    int pid = Math.toIntExact(ProcessHandle.current().pid());
    Task mine = Kfuncs.getCurrentTaskBtf();
    assertThat(mine).isSameInstanceAs(Kfuncs.getCurrentTaskBtf());
    assertThat(mine.tgid).isEqualTo(pid);
    try (Crew crew = new Crew()) {
      Task other = crew.start("other", Kfuncs::getCurrentTaskBtf).result();
      assertThat(other.pid).isNotEqualTo(mine.pid);
      assertThat(other.groupLeader).isSameInstanceAs(mine.groupLeader);
    }
  }

  @Test
  void everyTaskIsUnderTheRoot() {
    Cgroup root = Kfuncs.cgroupFromId(1);
    assertThat(root.level).isEqualTo(0);
    assertThat(Kfuncs.taskUnderCgroup(Kfuncs.getCurrentTaskBtf(), root)).isAnyOf(0L, 1L);
    assertThat(Kfuncs.taskGetCgroup1(Kfuncs.getCurrentTaskBtf(), 0)).isNull();
    assertThat(Kfuncs.taskGetCgroup1(Kfuncs.getCurrentTaskBtf(), 4711)).isNull();
    Kfuncs.cgroupRelease(root);
  }

  @Test
  void groupsAreFoundByTheirNumber() throws IOException {
    assume().that(Files.getFileStore(folder).supportsFileAttributeView("unix")).isTrue();
    Path inner = Files.createDirectories(folder.resolve("system/service"));
    Files.createFile(folder.resolve("cgroup.controllers"));
    Cgroups groups = new Cgroups(Cgroups.mountPoint(folder));
    long number = (long) Files.getAttribute(inner, "unix:ino");
    Cgroup group = groups.find(number);
    assertThat(group.id).isEqualTo(number);
    assertThat(group.level).isEqualTo(2);
    assertThat(groups.find(number)).isSameInstanceAs(group);
    assertThat(groups.at("/system/service")).isSameInstanceAs(group);
    assertThat(groups.at("/system/../..")).isNull();
    assertThat(groups.find(-7)).isNull();
    Cgroup above = Kfuncs.cgroupAncestor(group, 1);
    assertThat(above).isSameInstanceAs(groups.at("/system"));
    assertThat(Kfuncs.cgroupAncestor(group, 0)).isSameInstanceAs(groups.find(1));
    assertThat(Kfuncs.cgroupAncestor(group, 3)).isNull();
    assertThat(Kfuncs.cgroupAncestor(group, -1)).isNull();
    assertThat(Kfuncs.cgroupAcquire(above)).isSameInstanceAs(above);
    assertThat(above.references()).isEqualTo(2);
    Kfuncs.cgroupRelease(above);
    Kfuncs.cgroupRelease(above);
    Files.delete(inner);
    assertThat(Kfuncs.cgroupAcquire(group)).isNull();
    assertThat(groups.find(number)).isNull();
  }

  @Test
  void withoutAMountThereIsTheRoot() {
    Cgroups groups = new Cgroups(Cgroups.mountPoint(folder));
    assertThat(groups.find(1)).isSameInstanceAs(groups.at("/any"));
    assertThat(groups.find(2)).isNull();
  }

  @Test
  void attributesAreReadUnderTheirName() {
    Cgroup root = new Cgroup(null, 1, null);
    java.nio.ByteBuffer value = java.nio.ByteBuffer.allocate(8);
    assertThat(Kfuncs.cgroupReadXattr(root, "trusted.x", value)).isEqualTo(-1);
    assertThat(Kfuncs.cgroupReadXattr(root, "user.x", value)).isEqualTo(-61);
  }
}
