package dev.custody.processor.verify.state;

import dev.custody.processor.contract.Region;
import dev.custody.processor.finding.Spot;

/**
 * One entry of a region that has not been left.
 *
 * @param region which
 * @param spot where it was entered
 */
public record Open(Region region, Spot spot) {}
