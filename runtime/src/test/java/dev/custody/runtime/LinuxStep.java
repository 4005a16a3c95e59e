package dev.custody.runtime;

/** One operation of refcount_t, on the real count and on the model. */
record LinuxStep(Operation operation, int n, int limit) {
  enum Operation {
    INC,
    ADD,
    INC_NOT_ZERO,
    ADD_NOT_ZERO,
    ADD_NOT_ZERO_LIMITED,
    DEC,
    DEC_AND_TEST,
    SUB_AND_TEST,
    DEC_IF_ONE,
    DEC_NOT_ONE
  }

  Outcome on(Cell cell) {
    int known = cell.misuses.size();
    Object result = result(cell);
    return new Outcome(result, cell.count, cell.misuses.subList(known, cell.misuses.size()));
  }

  private Object result(Cell cell) {
    LinuxRefCountField<Cell> field = Cell.LINUX;
    switch (operation) {
      case INC:
        field.inc(cell);
        return Outcome.NOTHING;
      case ADD:
        field.add(cell, n);
        return Outcome.NOTHING;
      case DEC:
        field.dec(cell);
        return Outcome.NOTHING;
      case INC_NOT_ZERO:
        return field.incNotZero(cell);
      case ADD_NOT_ZERO:
        return field.addNotZero(cell, n);
      case ADD_NOT_ZERO_LIMITED:
        return field.addNotZeroLimited(cell, n, limit);
      case DEC_AND_TEST:
        return field.decAndTest(cell);
      case SUB_AND_TEST:
        return field.subAndTest(cell, n);
      case DEC_IF_ONE:
        return field.decIfOne(cell);
      case DEC_NOT_ONE:
        return field.decNotOne(cell);
      default:
        throw new AssertionError(operation);
    }
  }

  Outcome on(LinuxModel model) {
    return switch (operation) {
      case INC -> model.add(1);
      case ADD -> model.add(n);
      case INC_NOT_ZERO -> model.addNotZero(1);
      case ADD_NOT_ZERO -> model.addNotZero(n);
      case ADD_NOT_ZERO_LIMITED -> model.addNotZeroLimited(n, limit);
      case DEC -> model.dec();
      case DEC_AND_TEST -> model.sub(1);
      case SUB_AND_TEST -> model.sub(n);
      case DEC_IF_ONE -> model.decIfOne();
      case DEC_NOT_ONE -> model.decNotOne();
    };
  }
}
