package dev.custody.processor.verify.state;

import dev.custody.processor.finding.Spot;
import dev.custody.processor.ir.MethodKey;

/**
 * Where a reference came from. Two references of one site are the same acquisition to the user.
 *
 * @param spot the place
 * @param method whose body it is in
 * @param what the callee or parameter that it came from, as a fingerprint tells it
 * @param ordinal which of the equal ones in that body, from 0
 */
public record Site(Spot spot, MethodKey method, String what, int ordinal) {}
