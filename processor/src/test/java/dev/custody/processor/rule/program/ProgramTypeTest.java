package dev.custody.processor.rule.program;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProgramTypeTest {
  private static final String CPUMASK =
      """
      @KFunc("bpf_cpumask_create") static native Object create();
      @KFunc("bpf_cpumask_release") static native void release(Object mask);
      """;

  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        @KFunc("bpf_cpumask_create") @Acquires @MayBeNull static native Page create();

        @ProgramType("tc") static void run() {
          Page page = create(); // finds program-type
          if (page != null) {
            page.release();
          }
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        @KFunc("bpf_cpumask_create") @Acquires @MayBeNull static native Page create();

        @ProgramType("syscall") static void run() {
          Page page = create();
          if (page != null) {
            page.release();
          }
        }
        """);
  }

  @Test
  void theMessageNamesFunctionTypeThoseWhoMayAndSinceWhen() {
    String output =
        custody.output(
            CPUMASK
                + """
                @ProgramType("xdp") void run() {
                  release(create());
                }
                """);
    assertThat(output).contains("`bpf_cpumask_create` must not be used by `xdp` programs");
    assertThat(output.lines().filter(line -> line.contains("help: ")).map(String::strip).toList())
        .containsExactly(
            "help: `xdp` is of type XDP: run this as one that may call it, or do without",
            "help: LSM, STRUCT_OPS and TRACING may since Linux 6.3",
            "help: SYSCALL may since Linux 6.10",
            "help: PERF_EVENT and TRACEPOINT may since Linux 6.12")
        .inOrder();
  }

  @Test
  void helpersOfTheProgramAreFollowed() {
    custody
        .check(
            CPUMASK
                + """
                @ProgramType("xdp") void run() {
                  first();
                }
                private void first() {
                  second();
                }
                private static void second() {
                  create(); // finds program-type
                }
                """)
        .path("4 calls", "7 calls", "10 used here");
  }

  @Test
  void whatAHelperDoesElsewhereIsNotTheProgramsBusiness() {
    custody.check(
        CPUMASK
            + """
            @ProgramType("xdp") void run() {
              count();
            }
            private void count() {}
            private void make() {
              Object mask = create();
              if (mask != null) {
                release(mask);
              }
            }
            """);
  }

  @Test
  void theTypeHoldsForAllItsMethods() {
    custody.check(
        """
        package demo;
        import dev.custody.annotations.*;
        @ProgramType(ProgramTypes.XDP) class Programs {
          @KFunc("bpf_crypto_ctx_acquire") static native void acquire();
          void run() {
            acquire(); // finds program-type
          }
          @ProgramType(Sections.SYSCALL) void request() {
            acquire();
          }
          static class Inner {
            void run() {
              acquire(); // finds program-type
            }
          }
        }
        """);
  }

  @Test
  void everyOneOfSeveralTypesMustAllow() {
    custody.check(
        CPUMASK
            + """
            @ProgramType({"syscall", "tc"}) void run() {
              create(); // finds program-type
            }
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xdp", "tc", "tp_btf/f", "lsm/file_open", "struct_ops/x.y", "SCHED_CLS"})
  void refcountAcquireMayBeCalledByItsTypes(String section) {
    custody.check(
        """
        @KFunc("bpf_refcount_acquire_impl") static native void acquire();
        @ProgramType("%s") void run() {
          acquire();
        }
        """
            .formatted(section));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kprobe/f", "socket", "netfilter", "sk_lookup", "KPROBE", "LWT_IN"})
  void refcountAcquireMayNotBeCalledByOthers(String section) {
    custody.check(
        """
        @KFunc("bpf_refcount_acquire_impl") static native void acquire();
        @ProgramType("%s") void run() {
          acquire(); // finds program-type
        }
        """
            .formatted(section));
  }

  @Test
  void aDeclarationMayDescribeAFunctionOfAModule() {
    custody.check(
        """
        @KFunc(value = "my_module_call", programTypes = {"XDP", "tc"}) static native void call();
        @ProgramType("xdp.frags") void one() {
          call();
        }
        @ProgramType("tc") void other() {
          call();
        }
        @ProgramType("action") void third() {
          call(); // finds program-type
        }
        """);
  }

  @Test
  void flagsOfTheCatalogueHoldForTheDeclaration() {
    custody.check(
        CPUMASK
            + """
            @ProgramType("syscall") void lost() {
              Object mask = create();
            } // finds reference-leak
            @ProgramType("syscall") void untested() {
              release(create()); // finds maybe-null
            }
            @KFunc("bpf_rcu_read_lock") static native void lock();
            @KFunc("bpf_rcu_read_unlock") static native void unlock();
            @KFunc("bpf_copy_from_user_str") static native int copy(Object to);
            @ProgramType("syscall") void sleeps() {
              lock();
              copy(this); // finds sleep-in-atomic
              unlock();
            }
            @ProgramType("syscall") void stays() {
              lock();
            } // finds rcu-imbalance
            """);
  }

  @Test
  void whatIsWrittenOfTheDeclarationGoesBeforeTheCatalogue() {
    custody.check(
        """
        @KFunc("bpf_cpumask_create") @Borrowed static native Object shared();
        @ProgramType("syscall") void run() {
          Object mask = shared();
        }
        """);
  }
}
