package demo;

/** What one CPU has seen. */
final class CpuStats {
  volatile long packets;
  volatile long dropped;
}
