package dev.custody.benchmarks.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The goals of the runtime, in order. */
final class Goals {
  private static final int[] SIZES = {8, 64, 256, 1024};
  private static final String SHORT = "0-3,8";
  private static final String LONG = "0-3,8,12-15,32-47,64,66,68,70-95,128-255";

  private final List<Goal> all = new ArrayList<>();

  private Goals() {}

  static List<Goal> all() {
    Goals goals = new Goals();
    goals.counts();
    goals.masks();
    goals.locks();
    goals.others();
    return List.copyOf(goals.all);
  }

  private void counts() {
    add("R1", "acquire + release, all checks", 1.03, "CountBenchmark.custody", "raw");
    add("R1", "the same against Netty", 1.00, "CountBenchmark.custody", "netty");
    add("R1", "the same against AtomicInteger", 1.00, "CountBenchmark.custody", "atomicInteger");
    add("R1", "by Linux's rules", 1.03, "CountBenchmark.custodyLinux", "raw");
    add("R2", "owner-biased, owner's side", 0.12, "CountBenchmark.custodyBiased", "raw");
    add("R3", "if-not-zero + if-not-last", 1.05, "CountBenchmark.custodyIfNotZero", "rawCas");
    add("R3", "checked + if-gt", 1.05, "CountBenchmark.custodyChecked", "rawCas");
    add("R4", "with a generation", 1.05, "CountBenchmark.custodyGeneration", "raw");
    add("R4", "the same against two bare CAS", 1.05, "CountBenchmark.custodyGeneration", "rawCas");
    add("R5", "R1 with its hooks off", 1.03, "CountBenchmark.custody", "withoutHooks");
  }

  private void masks() {
    for (int nr : SIZES) {
      double algebra = nr <= 64 ? 1 / 3.0 : 1 / 2.0;
      sets("M1", "a and b", algebra, "MaskBenchmark.and", nr);
      sets("M1", "a or b, a xor b", algebra, "MaskBenchmark.orXor", nr);
      sets("M1", "subset", 1 / 1.4, "MaskBenchmark.subset", nr);
    }
    for (int nr : SIZES) {
      sets("M2", "iteration", 1 / 2.2, "MaskBenchmark.iterate", nr);
    }
    for (String question : List.of("test", "equal", "intersects", "weight", "first", "any")) {
      for (int nr : SIZES) {
        sets("M3", question, 1.05, "MaskReadBenchmark." + question, nr);
      }
    }
    add("M4", "test-and-set + test-and-clear", 1.05, "MaskBitBenchmark.bitCustody", "bitRaw");
    add(
        "M4",
        "against a synchronized BitSet",
        0.5,
        "MaskBitBenchmark.bitCustody",
        "bitSynchronized");
    for (String list : List.of(SHORT, LONG)) {
      String what = list.length() + " characters";
      text("M5", "parse " + what, 0.2, "parseCustody", "parseSplit", list);
      nothing("M5", "parse " + what, "MaskBitBenchmark.parseCustody list=" + list);
      text("M5", "format " + what, 1 / 1.5, "formatCustody", "formatJoiner", list);
    }
  }

  private void locks() {
    lock("L1", "lock + unlock, context passed", 1.03, 0.50, "custodyPassed");
    lock("L2", "lock + unlock", 1.10, 0.54, "custody");
    lock("L3", "kernel mode, context passed", 1.28, 0.62, "custodyKernelPassed");
    lock("L3", "kernel mode", 1.28, 0.62, "custodyKernel");
    add("L2", "against StampedLock", 0.54, "LockBenchmark.custody", "stampedLock");
    add("L2", "against synchronized", 0.54, "LockBenchmark.custody", "monitor");
    for (int length : DeadlockLatency.LENGTHS) {
      String ring = "ring of " + length;
      alone("L5", ring + " told, median, ns", 10_000, "DeadlockLatency." + ring + " median");
      alone(
          "L5",
          ring + " told under load, 99th percentile, ns",
          5_000_000,
          "DeadlockLatency." + ring + " p99 under load");
    }
    alone("L7", "a failure with its object, ns", 1_000, "LockBenchmark.custodyRefused");
    for (String taken : List.of("custody", "custodyPassed", "custodyKernel")) {
      nothing("L7", "lock + unlock (`" + taken + "`)", "LockBenchmark." + taken);
    }
    add("L4", "2 threads", 1.00, "ContendedLockBenchmark.custody2", "reentrantLock2");
    add("L4", "4 threads", 1.00, "ContendedLockBenchmark.custody4", "reentrantLock4");
  }

  private void others() {
    add("P1", "add to one's own copy", 0.30, "SlotBenchmark.addCustody", "addLongAdder");
    add("P1", "the same, context passed", 0.30, "SlotBenchmark.addCustodyPassed", "addLongAdder");
    add("P1", "a bare store, for comparison", 0.30, "SlotBenchmark.addRaw", "addLongAdder");
    add("X1", "exchange", 1.10, "SlotBenchmark.exchangeCustody", "exchangeRaw");
    add("X1", "exchange in a field", 1.10, "SlotBenchmark.exchangeCustodyField", "exchangeRaw");
    add("O1", "pop + push", 2.2, "CollectionBenchmark.queueCustody", "queueArrayDeque");
    add("O1", "remove + add", 0.2, "CollectionBenchmark.moveCustody", "moveLinkedHashSet");
    add("O2", "re-key", 0.5, "CollectionBenchmark.rekeyCustody", "rekeyTreeMap");
    nothing("O2", "re-key", "CollectionBenchmark.rekeyCustody");
  }

  private void alone(String id, String says, double bound, String ours) {
    all.add(new Goal(id, says, ours, List.of(), bound));
  }

  /** JMH's own loop allocates a byte now and then. */
  private void nothing(String id, String says, String ours) {
    alone(id, says + " allocates, bytes", 0.5, ours + " bytes");
  }

  private void lock(String id, String says, double ofFloor, double ofReentrant, String ours) {
    add(id, says, ofFloor, "LockBenchmark." + ours, "floor");
    add(
        id,
        "the same against ReentrantLock",
        ofReentrant,
        "LockBenchmark." + ours,
        "reentrantLock");
  }

  private void sets(String id, String says, double bound, String operation, int nr) {
    String with = " nr=" + nr;
    List<String> peers =
        Stream.of("BitSet", "FixedBitSet").map(peer -> operation + peer + with).toList();
    all.add(new Goal(id, says + ", " + nr + " CPUs", operation + "Custody" + with, peers, bound));
  }

  private void text(String id, String says, double bound, String ours, String peer, String list) {
    String with = " list=" + list;
    String type = "MaskBitBenchmark.";
    all.add(new Goal(id, says, type + ours + with, List.of(type + peer + with), bound));
  }

  private void add(String id, String says, double bound, String ours, String peer) {
    String type = ours.substring(0, ours.indexOf('.') + 1);
    all.add(new Goal(id, says, ours, List.of(type + peer), bound));
  }
}
