package dev.custody.processor.verify.path;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class RelevanceTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void aBranchThatDecidesNothingIsLeftOut() {
    custody
        .check(
            """
            void look(Pool pool, boolean loud) {
              Page page = pool.take();
              if (loud) {
                System.out.println("took a page");
              }
              if (page.isStale()) {
                return;                 // finds reference-leak
              }
              page.release();
            }
            """)
        .path(
            "2 acquired here (owning, id 1)",
            "6 branch taken (true)",
            "7 leaves the method still holding id 1");
  }

  @Test
  void aBranchWhoseOtherSideReleasesIsKept() {
    custody
        .check(
            """
            void look(Pool pool, boolean wanted) {
              Page page = pool.take();
              if (wanted) {
                page.release();
              }
            }                           // finds reference-leak
            """)
        .path(
            "2 acquired here (owning, id 1)",
            "3 branch taken (false)",
            "6 leaves the method still holding id 1");
  }

  @Test
  void aBranchThatComputesWhatALaterOneAsksIsKept() {
    custody
        .check(
            """
            void look(Pool pool, int size) {
              Page page = pool.take();
              boolean small = false;
              if (size < 10) {
                small = true;
              }
              if (small) {
                return;                 // finds reference-leak
              }
              page.release();
            }
            """)
        .path(
            "2 acquired here (owning, id 1)",
            "4 branch taken (true)",
            "8 leaves the method still holding id 1");
  }

  @Test
  void aBranchThatSetsAFieldThatALaterOneReadsIsKept() {
    custody
        .check(
            """
            boolean small;

            void look(Pool pool, int size) {
              Page page = pool.take();
              if (size < 10) {
                this.small = true;
              }
              if (this.small) {
                return;                 // finds reference-leak
              }
              page.release();
            }
            """)
        .path(
            "4 acquired here (owning, id 1)",
            "5 branch taken (true)",
            "9 leaves the method still holding id 1");
  }

  @Test
  void roundsThatDoNothingAreLeftOut() {
    custody
        .check(
            """
            int count(Pool pool, int[] sizes) {
              Page page = pool.take();
              int sum = 0;
              for (int size : sizes) {
                sum += size;
              }
              if (page.isStale()) {
                return sum;             // finds reference-leak
              }
              page.release();
              return sum;
            }
            """)
        .path(
            "2 acquired here (owning, id 1)",
            "7 branch taken (true)",
            "8 leaves the method still holding id 1");
  }

  @Test
  void theRoundThatLosesTheReferenceIsKept() {
    custody
        .check(
            """
            void look(Pool pool, int[] sizes) {
              for (int size : sizes) {
                Page page = pool.take();
                if (size > 3) {
                  continue;             // finds reference-leak
                }
                page.release();
              }
            }
            """)
        .path("3 acquired here (owning, id 1)", "4 branch taken (true)", "5 lost here");
  }

  @Test
  void aBranchOneOfWhoseSidesThrowsIsKept() {
    custody
        .check(
            """
            void look(Pool pool, boolean deep) throws IOException {
              Page page = pool.take();
              if (deep) {
                pool.look(page);        // finds reference-leak
              }
              page.release();
            }
            """)
        .path(
            "2 acquired here (owning, id 1)",
            "3 branch taken (true)",
            "4 throws (IOException)",
            "4 leaves the method by an exception still holding id 1");
  }
}
