package dev.custody.runtime;

/** One operation of refcount(9), on the real count and on the model. */
record FreeBsdStep(Operation operation, int n) {
  enum Operation {
    ACQUIRE,
    ACQUIREN,
    ACQUIRE_CHECKED,
    ACQUIRE_IF_NOT_ZERO,
    ACQUIRE_IF_GT,
    RELEASE,
    RELEASEN,
    RELEASE_IF_LAST,
    RELEASE_IF_NOT_LAST,
    RELEASE_IF_GT
  }

  Outcome on(Cell cell) {
    int known = cell.misuses.size();
    Object result = result(cell);
    return new Outcome(result, cell.count, cell.misuses.subList(known, cell.misuses.size()));
  }

  private Object result(Cell cell) {
    RefCountField<Cell> field = Cell.FREEBSD;
    return switch (operation) {
      case ACQUIRE -> field.acquire(cell);
      case ACQUIREN -> field.acquiren(cell, n);
      case ACQUIRE_CHECKED -> field.acquireChecked(cell);
      case ACQUIRE_IF_NOT_ZERO -> field.acquireIfNotZero(cell);
      case ACQUIRE_IF_GT -> field.acquireIfGt(cell, n);
      case RELEASE -> field.release(cell);
      case RELEASEN -> field.releasen(cell, n);
      case RELEASE_IF_LAST -> field.releaseIfLast(cell);
      case RELEASE_IF_NOT_LAST -> field.releaseIfNotLast(cell);
      case RELEASE_IF_GT -> field.releaseIfGt(cell, n);
    };
  }

  Outcome on(FreeBsdModel model) {
    return switch (operation) {
      case ACQUIRE -> model.acquire(1);
      case ACQUIREN -> model.acquire(n);
      case ACQUIRE_CHECKED -> model.acquireChecked();
      case ACQUIRE_IF_NOT_ZERO -> model.acquireIfGreater(0);
      case ACQUIRE_IF_GT -> model.acquireIfGreater(n);
      case RELEASE -> model.release(1);
      case RELEASEN -> model.release(n);
      case RELEASE_IF_LAST -> model.releaseIfLast();
      case RELEASE_IF_NOT_LAST -> model.releaseIfGreater(1);
      case RELEASE_IF_GT -> model.releaseIfGreater(n);
    };
  }
}
