package dev.custody.processor.contract.read.body;

import java.util.List;
import java.util.Map;

/**
 * How a body that declares exceptions can come to throw one.
 *
 * @param isPlain whether it throws only where it finds a parameter to be null, before anything else
 * @param guards the exceptions it throws there, as written, by the parameter from 0
 * @param calls the methods and constructors that it calls otherwise
 * @param callsSuper whether it calls the method that it overrides
 */
public record Failure(
    boolean isPlain, Map<Integer, String> guards, List<Value> calls, boolean callsSuper) {
  /** Of a body that declares none, or of which nothing is known. */
  static final Failure UNKNOWN = new Failure(false, Map.of(), List.of(), false);

  public Failure {
    guards = Map.copyOf(guards);
    calls = List.copyOf(calls);
  }
}
