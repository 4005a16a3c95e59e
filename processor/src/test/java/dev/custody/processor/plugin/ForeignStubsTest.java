package dev.custody.processor.plugin;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.processor.CustodyTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stubs of kernel functions that cannot be changed, in the shape in which hello-ebpf generates
 * them: public static methods with pointers, whose bodies only say that they never run. A contract
 * file says which kernel function each stands for.
 */
final class ForeignStubsTest {
  private static final String STUBS =
      """
      package demo;
      import dev.custody.annotations.*;
      final class MethodIsBPFRelatedFunction extends RuntimeException {}
      final class Ptr<T> {
        T val() { throw new MethodIsBPFRelatedFunction(); }
      }
      final class task_struct { int pid; }
      final class bpf_cpumask {}
      final class BpfDefinitions {
        public static Ptr<task_struct> bpf_task_acquire(Ptr<task_struct> p) {
          throw new MethodIsBPFRelatedFunction();
        }
        public static Ptr<task_struct> bpf_task_from_pid(int pid) {
          throw new MethodIsBPFRelatedFunction();
        }
        public static void bpf_task_release(Ptr<task_struct> p) {
          throw new MethodIsBPFRelatedFunction();
        }
        public static Ptr<bpf_cpumask> bpf_cpumask_create() {
          throw new MethodIsBPFRelatedFunction();
        }
        public static void bpf_cpumask_release(Ptr<bpf_cpumask> mask) {
          throw new MethodIsBPFRelatedFunction();
        }
        public static void bpf_rcu_read_lock() {
          throw new MethodIsBPFRelatedFunction();
        }
        public static void bpf_rcu_read_unlock() {
          throw new MethodIsBPFRelatedFunction();
        }
        public static int bpf_copy_from_user_str(Ptr<?> dst, int dst__sz, Ptr<?> src, long flags) {
          throw new MethodIsBPFRelatedFunction();
        }
      }
      """;

  private static final String CONTRACT =
      """
      package demo;

      class BpfDefinitions {
        @KFunc("bpf_task_acquire")
        Ptr bpf_task_acquire(Ptr p);

        @KFunc("bpf_task_from_pid")
        Ptr bpf_task_from_pid(int pid);

        @KFunc("bpf_task_release")
        void bpf_task_release(Ptr p);

        @KFunc("bpf_cpumask_create")
        Ptr bpf_cpumask_create();

        @KFunc("bpf_cpumask_release")
        void bpf_cpumask_release(Ptr mask);

        @KFunc("bpf_rcu_read_lock")
        void bpf_rcu_read_lock();

        @KFunc("bpf_rcu_read_unlock")
        void bpf_rcu_read_unlock();

        @KFunc("bpf_copy_from_user_str")
        int bpf_copy_from_user_str(Ptr dst, int dst__sz, Ptr src, long flags);
      }
      """;

  @TempDir Path folder;

  private CustodyTester custody(String contract) throws IOException {
    Path file = Files.writeString(folder.resolve("demo.java"), contract);
    return new CustodyTester("contracts=" + file);
  }

  @Test
  void flagsTypesAndRegionsHoldForTheStubs() throws IOException {
    custody(CONTRACT)
        .check(
            STUBS
                + """
                @ProgramType("syscall")
                final class Program {
                  static void right(int pid) {
                    Ptr<task_struct> task = BpfDefinitions.bpf_task_from_pid(pid);
                    if (task != null) {
                      BpfDefinitions.bpf_task_release(task);
                    }
                  }
                  static void lost(int pid) {
                    Ptr<task_struct> task = BpfDefinitions.bpf_task_from_pid(pid);
                  } // finds reference-leak
                  static void untested(int pid) {
                    Ptr<task_struct> task = BpfDefinitions.bpf_task_from_pid(pid);
                    BpfDefinitions.bpf_task_release(task); // finds maybe-null
                  }
                  static void twice(int pid) {
                    Ptr<task_struct> task = BpfDefinitions.bpf_task_from_pid(pid);
                    if (task != null) {
                      BpfDefinitions.bpf_task_release(task);
                      BpfDefinitions.bpf_task_release(task); // finds double-release
                    }
                  }
                  static void sleeps(Ptr<?> text) {
                    BpfDefinitions.bpf_rcu_read_lock();
                    BpfDefinitions.bpf_copy_from_user_str(text, 8, text, 0); // finds sleep-in-atomic
                    BpfDefinitions.bpf_rcu_read_unlock();
                  }
                  @ProgramType("xdp") static void elsewhere() {
                    Ptr<bpf_cpumask> mask = BpfDefinitions.bpf_cpumask_create(); // finds program-type
                  }
                }
                """);
  }

  @Test
  void aNameThatTheKernelDoesNotHaveIsToldInTheContractFile() throws IOException {
    String output =
        custody(CONTRACT.replace("@KFunc(\"bpf_task_acquire\")", "@KFunc(\"bpf_task_aquire\")"))
            .output(STUBS + "final class Program {}");
    assertThat(output)
        .contains(
            "[custody:contract] `@KFunc` names `bpf_task_aquire`, which the catalogue does not"
                + " know; did you mean `bpf_task_acquire`?");
  }
}
