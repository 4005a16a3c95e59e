package demo;

import dev.custody.annotations.Index;
import dev.custody.annotations.Kptr;
import dev.custody.runtime.ArrayMap;
import dev.custody.runtime.CpuMask;
import dev.custody.runtime.KptrField;
import java.lang.invoke.MethodHandles;

/** What the operations of the scheduler share. */
final class Maps {
  static final int CPUS = 2;

  @Index(CPUS)
  static final ArrayMap<Queue> QUEUES = ArrayMap.of(CPUS, Queue::new);

  static final Maps G = new Maps();

  static final KptrField<Maps, CpuMask> IDLE =
      KptrField.of(MethodHandles.lookup(), Maps.class, "idle", CpuMask.class);

  /** The CPUs that have nothing to do. */
  @Kptr volatile CpuMask idle;
}
