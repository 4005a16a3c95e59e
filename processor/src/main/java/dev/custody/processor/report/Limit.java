package dev.custody.processor.report;

import dev.custody.processor.finding.Spot;
import dev.custody.processor.ir.MethodKey;

/**
 * A method that was not checked to the end.
 *
 * @param method which
 * @param spot where it is declared
 * @param reason a documented limit, in a few words
 */
public record Limit(MethodKey method, Spot spot, String reason) {}
