package dev.custody.processor.plugin;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

/** Methods that implement a release or a count by another object's. */
final class DelegatedCountTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void countOfADelegateIsNotTheMethodsOwn() {
    custody.check(
        """
        package demo;
        final class Wrapped implements Page {
          private final Page page;
          Wrapped(Page page) { this.page = page; }
          @Override public Page retain() {
            page.retain();
            return this;
          }
          @Override public void release() { page.release(); }
          @Override public boolean isStale() { return page.isStale(); }
          @Override public int size() { return page.size(); }
        }
        """);
  }

  @Test
  void countThatNobodyReleasesIsFoundElsewhere() {
    custody.check(
        """
        static void look(Page page) {
          page.retain();
        } // finds reference-leak
        """);
  }

  @Test
  void objectThatClosesItselfIsUsedOn() {
    custody.check(
        """
        package demo;
        class Door implements AutoCloseable {
          private int opened;
          void leave() {
            close();
            count();
          }
          void count() { opened++; }
          @Override public void close() { System.gc(); }
        }
        """);
  }
}
