package dev.custody.processor.contract;

/** How well a reference must be kept alive for a call. */
public enum Trust {
  /** Owned, vouched for by the kernel, or protected by a region. Kernel: {@code KF_RCU}. */
  PROTECTED,
  /** Owned, or vouched for by the kernel. Kernel: {@code KF_TRUSTED_ARGS}. */
  TRUSTED
}
