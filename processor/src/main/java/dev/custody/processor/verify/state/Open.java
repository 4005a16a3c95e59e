package dev.custody.processor.verify.state;

import dev.custody.processor.contract.Region;
import dev.custody.processor.finding.Spot;

/**
 * One entry of a region that has not been left.
 *
 * @param region which
 * @param place the value that keeps what the entry saved; 0 for none
 * @param spot where it was entered
 */
public record Open(Region region, int place, Spot spot) {}
