package dev.custody.processor.contract.kernel;

/** A flag with which a function is registered, {@code KF_} in the kernel. */
public enum KernelFlag {
  /** The result is an owning reference. */
  ACQUIRE,
  /** Consumes its owning argument. */
  RELEASE,
  /** The result must be tested. */
  RET_NULL,
  /** Arguments must be owned, or vouched for by the kernel. */
  TRUSTED_ARGS,
  /** May sleep. */
  SLEEPABLE,
  /** May take the machine down. */
  DESTRUCTIVE,
  /** Arguments must be owned, or protected by the rcu region. */
  RCU,
  /** May be called only in the rcu region. */
  RCU_PROTECTED,
  /** Makes an iterator. */
  ITER_NEW,
  /** Steps an iterator. */
  ITER_NEXT,
  /** Ends an iterator. */
  ITER_DESTROY,
  /** The verifier supplies the last arguments. */
  IMPLICIT_ARGS,
  /** Keeps the registers that calls may change. */
  FASTCALL,
  /** The result lies in an arena. */
  ARENA_RET,
  /** The first argument lies in an arena. */
  ARENA_ARG1,
  /** The second argument lies in an arena. */
  ARENA_ARG2
}
