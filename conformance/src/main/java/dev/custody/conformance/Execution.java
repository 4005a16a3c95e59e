package dev.custody.conformance;

import dev.custody.runtime.Cgroup;
import dev.custody.runtime.Kfuncs;
import dev.custody.runtime.ProgramException;
import dev.custody.runtime.Task;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * Accepted programs at work: each runs many times, with other answers to what it cannot know, in
 * the runtime's debug mode, and must leave nothing behind. One at a time, as they share a world.
 */
final class Execution {
  private static final long LONGEST_MILLIS = 60_000;

  /** After how many runs is asked for leaks, which takes longer than the runs. */
  private static final int LEAKS_EVERY = 50;

  /** Fields of kernel objects. The kernel lets them be read untested, and reads 0 of null. */
  private static final Pattern READ_OF_NULL =
      Pattern.compile("Cannot read field \"(pid|realParent|groupLeader|lastWakee|level)\".*");

  private final int rounds;
  private final Map<String, byte[]> programs;
  private final Set<String> told = new HashSet<>();
  private Worlds world;

  /** Runs of that many rounds each, of programs by the names of their classes. */
  Execution(int rounds, Map<String, byte[]> programs) {
    this.rounds = rounds;
    this.programs = programs;
    this.world = new Worlds(programs);
  }

  /**
   * A program that went wrong.
   *
   * @param round which run, from 0; with the case's id it fixes every answer
   * @param what went wrong, a line each
   */
  record Failure(String id, int round, List<String> what) {}

  /** Runs a case in a thread of its own; empty if nothing went wrong. */
  Optional<Failure> run(String id, String className) throws InterruptedException {
    AtomicReference<Optional<Failure>> failure =
        new AtomicReference<>(Optional.of(new Failure(id, -1, List.of("does not end"))));
    Thread thread = new Thread(() -> failure.set(rounds(id, className)), id);
    thread.setDaemon(true);
    thread.start();
    thread.join(LONGEST_MILLIS);
    if (failure.get().isPresent()) {
      world = new Worlds(programs);
    }
    return failure.get();
  }

  private Optional<Failure> rounds(String id, String className) {
    for (int round = 0; round < rounds; round++) {
      List<String> wrong = new ArrayList<>();
      try {
        boolean last = round == rounds - 1 || round % LEAKS_EVERY == LEAKS_EVERY - 1;
        round(31L * id.hashCode() + round, className, last, wrong);
      } catch (ReflectiveOperationException | RuntimeException e) {
        wrong.add("could not be run: " + e);
      }
      if (!wrong.isEmpty()) {
        return Optional.of(new Failure(id, round, wrong));
      }
    }
    return Optional.empty();
  }

  private void round(long seed, String className, boolean last, List<String> wrong)
      throws ReflectiveOperationException {
    Aftermath aftermath = world.aftermath();
    aftermath.seed(seed);
    Method program = program(world.loadClass(className));
    boolean ends = true;
    try {
      call(program);
    } catch (InvocationTargetException e) {
      Throwable thrown = e.getCause();
      ends = thrown instanceof ProgramException && !leftAGlobal(thrown, program);
      if (!ends && !isKernels(thrown)) {
        wrong.add("threw " + thrown + " at " + thrown.getStackTrace()[0]);
      }
    }
    List<String> left = new ArrayList<>(aftermath.take());
    if (last || !ends) {
      left.addAll(aftermath.leaks());
    }
    for (String each : left) {
      if (told.add(each) && ends) {
        wrong.add(each);
      }
    }
    if (!ends) {
      world = new Worlds(programs); // what the program held is lost, with the locks of its world
    }
  }

  /** What the kernel accepts, though it goes wrong in Java, or in the kernel as well. */
  private static boolean isKernels(Throwable thrown) {
    return thrown instanceof ProgramException
        || (thrown instanceof NullPointerException
            && thrown.getMessage() != null
            && READ_OF_NULL.matcher(thrown.getMessage()).matches());
  }

  /** A global subprogram is verified alone: that it may throw, its callers are not told. */
  private static boolean leftAGlobal(Throwable thrown, Method program) {
    Class<?> type = program.getDeclaringClass();
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .anyMatch(
            method ->
                Arrays.stream(thrown.getStackTrace())
                    .anyMatch(
                        frame ->
                            frame.getClassName().equals(type.getName())
                                && frame.getMethodName().equals(method.getName())));
  }

  private static Method program(Class<?> type) throws NoSuchMethodException {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals("program")) {
        method.setAccessible(true);
        return method;
      }
    }
    throw new NoSuchMethodException("program");
  }

  /** With the argument of the event, which is the kernel's and lent. */
  private static void call(Method method) throws ReflectiveOperationException {
    Class<?>[] parameters = method.getParameterTypes();
    if (parameters.length == 0) {
      method.invoke(null);
    } else if (parameters[0] == Task.class) {
      method.invoke(null, Kfuncs.getCurrentTaskBtf());
    } else {
      Cgroup cgroup = Kfuncs.cgroupFromId(1);
      try {
        method.invoke(null, cgroup);
      } finally {
        if (cgroup != null) {
          Kfuncs.cgroupRelease(cgroup);
        }
      }
    }
  }
}
