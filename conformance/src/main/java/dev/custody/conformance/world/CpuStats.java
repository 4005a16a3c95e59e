package dev.custody.conformance.world;

/** One CPU's part of a per-CPU object. */
public final class CpuStats {
  public long a;
  public long b;

  /** A part of zeros. */
  public CpuStats() {}
}
