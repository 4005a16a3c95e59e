package dev.custody.processor.verify;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.ir.MethodKey;
import java.util.List;
import java.util.Optional;

/**
 * What came out of one body.
 *
 * @param method whose body it is
 * @param findings in the order of their places
 * @param instructions how many were explored, followed bodies included
 * @param limit the limit that was reached, if one was; then only what is sure was reported
 */
public record Result(
    MethodKey method, List<Finding> findings, int instructions, Optional<Limit> limit) {
  public Result {
    findings = List.copyOf(findings);
  }

  /** Why paths were joined instead of followed apart. */
  public enum Limit {
    /** The method took too many instructions. */
    INSTRUCTIONS,
    /** One place was reached in too many different states. */
    STATES
  }
}
