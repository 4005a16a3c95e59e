package dev.custody.processor.plugin;

import dev.custody.processor.finding.Spot;
import dev.custody.processor.ir.MethodKey;

/**
 * A method that was not checked to the end.
 *
 * @param method which
 * @param spot where it is declared
 * @param reason one of the documented limits, in a few words
 * @param isReported whether a finding or the compiler says so already
 */
public record GivenUp(MethodKey method, Spot spot, String reason, boolean isReported) {}
