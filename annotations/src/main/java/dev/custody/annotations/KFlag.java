package dev.custody.annotations;

/** A flag with which the kernel registers a function for BPF ({@code include/linux/btf.h}). */
public enum KFlag {
  /** {@code KF_ACQUIRE}: the result is an owning reference. As {@link Acquires}. */
  ACQUIRE,

  /** {@code KF_RELEASE}: consumes its owning argument. As {@link Releases}. */
  RELEASE,

  /** {@code KF_RET_NULL}: the result must be tested. As {@link MayBeNull}. */
  RET_NULL,

  /** {@code KF_TRUSTED_ARGS}: arguments must be owned, or vouched for by the kernel. */
  TRUSTED_ARGS,

  /** {@code KF_SLEEPABLE}: may sleep. As {@link MaySleep}. */
  SLEEPABLE,

  /** {@code KF_DESTRUCTIVE}: may take the machine down; needs {@code CAP_SYS_BOOT}. */
  DESTRUCTIVE,

  /** {@code KF_RCU}: arguments must be owned, or protected by the rcu region. */
  RCU,

  /** {@code KF_RCU_PROTECTED}: may be called only in the rcu region. */
  RCU_PROTECTED,

  /** {@code KF_ITER_NEW}: makes an iterator, which must be destroyed. */
  ITER_NEW,

  /** {@code KF_ITER_NEXT}: steps an iterator; null ends it. */
  ITER_NEXT,

  /** {@code KF_ITER_DESTROY}: ends an iterator. */
  ITER_DESTROY,

  /** {@code KF_IMPLICIT_ARGS}: the verifier supplies the last arguments. */
  IMPLICIT_ARGS,

  /** {@code KF_FASTCALL}: keeps the registers that calls may change. */
  FASTCALL,

  /** {@code KF_ARENA_RET}: the result lies in an arena. */
  ARENA_RET,

  /** {@code KF_ARENA_ARG1}: the first argument lies in an arena. */
  ARENA_ARG1,

  /** {@code KF_ARENA_ARG2}: the second argument lies in an arena. */
  ARENA_ARG2
}
