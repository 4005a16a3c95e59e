package dev.custody.benchmarks.runtime;

import dev.custody.runtime.Kptr;
import dev.custody.runtime.KptrField;
import dev.custody.runtime.PerCpu;
import dev.custody.runtime.ThreadContext;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Exchanging a reference, and adding to a copy of one's own. */
@State(Scope.Thread)
public class SlotBenchmark {
  private static final VarHandle RAW = Fields.of(MethodHandles.lookup(), "raw", long.class);

  @SuppressWarnings("unused") // through RAW
  private long raw;

  private Object token = new Object();
  private long number = 1;
  private final Kptr<Object> slot = Kptr.holding(new Object(), dropped -> {});
  private final Holder holder = new Holder();
  private final AtomicReference<Object> atomic = new AtomicReference<>(new Object());
  private final PerCpu<Cell> cells = PerCpu.create(Cell::new, dropped -> {});
  private final Cell cell = new Cell();
  private final LongAdder adder = new LongAdder();
  private ThreadContext context;

  /** In the thread that measures. */
  @Setup(Level.Trial)
  public void begin() {
    context = ThreadContext.current();
  }

  /** A slot in a field. */
  private static final class Holder {
    static final KptrField<Holder, Object> TOKEN =
        KptrField.of(MethodHandles.lookup(), Holder.class, "token", Object.class, dropped -> {});

    @SuppressWarnings("unused") // through TOKEN
    private volatile Object token = new Object();
  }

  /** A number with one writer, whose readers see it some time. */
  private static final class Cell {
    private static final VarHandle COUNT = Fields.of(MethodHandles.lookup(), "count", long.class);

    private long count;

    void increment() {
      COUNT.setRelease(this, count + 1);
    }
  }

  /** The floor: one locked instruction. */
  @Benchmark
  public long exchangeRaw() {
    number = (long) RAW.getAndSet(this, number);
    return number;
  }

  @Benchmark
  public Object exchangeAtomicReference() {
    token = atomic.getAndSet(token);
    return token;
  }

  @Benchmark
  public Object exchangeCustody() {
    token = slot.exchange(token);
    return token;
  }

  @Benchmark
  public Object exchangeCustodyField() {
    token = Holder.TOKEN.exchange(holder, token);
    return token;
  }

  /** The least that adding can be: a store. */
  @Benchmark
  public void addRaw() {
    cell.increment();
  }

  @Benchmark
  public void addLongAdder() {
    adder.increment();
  }

  @Benchmark
  public void addCustodyPassed() {
    cells.thisCpu(context).increment();
  }

  @Benchmark
  public void addCustody() {
    cells.thisCpu().increment();
  }
}
