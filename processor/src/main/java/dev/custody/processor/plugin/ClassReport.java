package dev.custody.processor.plugin;

import com.sun.source.util.TreePath;
import dev.custody.processor.finding.Finding;
import dev.custody.processor.ir.TypeKey;
import java.util.List;

/**
 * What came of one top-level class and everything in it.
 *
 * @param type the class
 * @param declaration its tree, valid while it is reported only
 * @param findings in the order of the source, with the severity that options give them
 * @param suppressed findings that an annotation suppresses, in the same order
 * @param givenUp methods that were not checked to the end, in the order of the source
 * @param methods how many bodies were looked at
 */
public record ClassReport(
    TypeKey type,
    TreePath declaration,
    List<Finding> findings,
    List<Finding> suppressed,
    List<GivenUp> givenUp,
    int methods) {
  public ClassReport {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    givenUp = List.copyOf(givenUp);
  }
}
