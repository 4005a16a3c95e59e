package dev.custody.processor.plugin;

import dev.custody.processor.finding.RuleInfo;

/** The checker's own failure in one method, as a finding. */
final class InternalError {
  static final RuleInfo INFO =
      RuleInfo.warning(
          "internal-error",
          "custody could not check %s",
          "The checker failed by itself; the method is not verified, everything else is.");

  private InternalError() {}
}
