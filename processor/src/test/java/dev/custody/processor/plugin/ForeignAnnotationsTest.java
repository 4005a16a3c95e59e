package dev.custody.processor.plugin;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

/** What the annotations of other checkers decide on whole programs, by their own meaning. */
final class ForeignAnnotationsTest {
  private final CustodyTester tester = new CustodyTester();

  @Test
  void theCheckerFrameworksOwningParameterStaysWithTheCallerOnFailure() {
    tester.check(
        """
        package org.checkerframework.checker.mustcall.qual;
        import java.io.*;
        @interface Owning {}
        class Subject {
          static void fails(@Owning InputStream in) throws IOException {
            if (in.read() < 0) {
              throw new EOFException();
            }
            in.close();
          }
          static void forgets(@Owning InputStream in, boolean b) throws IOException {
            if (!b) {
              in.close();
            }
          } // finds reference-leak
          static void calls(File file) throws IOException {
            InputStream in = new FileInputStream(file);
            fails(in); // finds reference-leak
          }
          static void cares(File file) throws IOException {
            InputStream in = new FileInputStream(file);
            try {
              fails(in);
            } catch (IOException e) {
              in.close();
            }
          }
        }
        """);
  }

  @Test
  void whatOwesAgainHasToBeReleasedAgain() {
    tester.check(
        """
        package org.checkerframework.checker.mustcall.qual;
        @interface InheritableMustCall { String[] value(); }
        @interface CreatesMustCallFor { String[] value() default "this"; }
        @InheritableMustCall("end") class Link {
          void end() {}
          @CreatesMustCallFor("this") void again() {}
        }
        class Subject {
          static void twice() {
            Link link = new Link();
            link.end();
            link.again();
            link.end();
          }
          static void once() {
            Link link = new Link();
            link.end();
            link.again();
          } // finds reference-leak
        }
        """);
  }

  @Test
  void allOfSeveralMethodsAreNoSecondRelease() {
    tester.check(
        """
        package org.checkerframework.checker.mustcall.qual;
        @interface InheritableMustCall { String[] value(); }
        @InheritableMustCall({"stop", "end"}) class Link {
          void stop() {}
          void end() {}
        }
        class Subject {
          static void both() {
            Link link = new Link();
            link.stop();
            link.end();
          }
          static void none() {
            Link link = new Link();
          } // finds reference-leak
        }
        """);
  }

  @Test
  void aFieldThatCallersHaveReleasedMayBeOverwritten() {
    tester.check(
        """
        package org.checkerframework.checker.calledmethods.qual;
        import java.io.*;
        @interface RequiresCalledMethods { String[] value(); String[] methods(); }
        class Subject implements Closeable {
          @dev.custody.annotations.Owning private InputStream in;
          @RequiresCalledMethods(value = "this.in", methods = "close")
          void next(File file) throws IOException {
            in = new FileInputStream(file);
          }
          void lost(File file) throws IOException {
            in = new FileInputStream(file); // finds overwritten-reference
          }
          @Override public void close() throws IOException {
            if (in != null) {
              in.close();
            }
          }
        }
        """);
  }

  @Test
  void whatIsMadeAroundSomethingTakenOverIsNew() {
    tester.check(
        """
        package org.eclipse.jdt.annotation;
        import java.io.*;
        @interface Owning {}
        class Subject {
          static final class Source implements Closeable {
            @Owning private final InputStream in;
            Source(@Owning InputStream in) {
              this.in = in;
            }
            @Override public void close() throws IOException {
              in.close();
            }
          }
          static void lost(File file) throws IOException {
            Source source = new Source(new FileInputStream(file));
          } // finds reference-leak
          static void closed(File file) throws IOException {
            try (Source source = new Source(new FileInputStream(file))) {
              System.out.println(source);
            }
          }
        }
        """);
  }

  @Test
  void whatOwnsNothingIsNotOwedWhereItIsTakenOver() {
    tester.check(
        """
        static int first(@Owning ByteArrayInputStream in) {
          return in.read();
        }
        static int firstLeaking(@Owning InputStream in) throws IOException {
          return in.read(); // finds reference-leak
        }
        """);
  }
}
