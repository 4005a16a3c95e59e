package java.util.concurrent.atomic;

// What is not exchanged stays its giver's.
class AtomicReference {
  boolean compareAndSet(V expectedValue, @Releases(when = When.TRUE) V newValue);
}
