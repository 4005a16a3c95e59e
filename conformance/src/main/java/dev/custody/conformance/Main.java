package dev.custody.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The command: {@code run CASES.jsonl} with {@code OUT.jsonl} or what else is to be done. */
public final class Main {
  /** Enough to share what javac reads once, few enough to keep both cores at work. */
  static final int BATCH = 60;

  private Main() {}

  /** Runs the command. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 3 && arguments[1].equals("--show")) {
      show(Path.of(arguments[0]), arguments[2], System.out);
    } else if (arguments.length == 3 && arguments[1].equals("--execute")) {
      System.exit(execute(Path.of(arguments[0]), Integer.parseInt(arguments[2]), System.out));
    } else if (arguments.length == 3 && arguments[1].equals("--pace")) {
      new Pace(Case.read(Path.of(arguments[0])))
          .measure(Integer.parseInt(arguments[2]), System.out);
    } else if (arguments.length == 2) {
      judge(Path.of(arguments[0]), Path.of(arguments[1]));
    } else {
      System.err.println(
          "usage: run CASES.jsonl OUT.jsonl\n       run CASES.jsonl --show ID\n       run CASES.jsonl --execute ROUNDS\n       run CASES.jsonl --pace ROUNDS");
      System.exit(2);
    }
  }

  private static void judge(Path cases, Path out) throws IOException, InterruptedException {
    try (PrintWriter lines =
        new PrintWriter(Files.newBufferedWriter(out, StandardCharsets.UTF_8))) {
      verdicts(
          Case.read(cases),
          verdict -> {
            lines.println(verdict.json());
            lines.flush();
          });
    }
  }

  /** Tells what the checker says of each case, in order. */
  static void verdicts(List<Case> cases, Consumer<Verdict> sink) throws InterruptedException {
    ExecutorService workers =
        Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
    try {
      ThreadLocal<Judge> judges = ThreadLocal.withInitial(Judge::new);
      List<Future<List<Verdict>>> batches = new ArrayList<>();
      for (int i = 0; i < cases.size(); i += BATCH) {
        List<Case> batch = cases.subList(i, Math.min(cases.size(), i + BATCH));
        batches.add(workers.submit(() -> judges.get().judge(batch)));
      }
      for (Future<List<Verdict>> batch : batches) {
        batch.get().forEach(sink);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdown();
    }
  }

  /** Runs every accepted case that often; the number of cases that went wrong, at most 1. */
  private static int execute(Path file, int rounds, PrintStream out)
      throws IOException, InterruptedException {
    List<Case> cases = Case.read(file);
    List<Execution.Failure> failures = new ArrayList<>();
    int accepted = execute(cases, rounds, failures::add);
    for (Execution.Failure failure : failures) {
      out.println(failure.id() + ", run " + failure.round() + ":");
      failure.what().forEach(line -> out.println("  " + line));
    }
    out.println(
        accepted
            + " of "
            + cases.size()
            + " cases accepted and run "
            + rounds
            + " times each, "
            + failures.size()
            + " went wrong");
    return failures.isEmpty() ? 0 : 1;
  }

  /** Runs the cases that the checker accepts; how many those are. */
  static int execute(List<Case> cases, int rounds, Consumer<Execution.Failure> failed)
      throws InterruptedException {
    Set<String> ids = new HashSet<>();
    verdicts(cases, verdict -> addAccepted(verdict, ids));
    List<Case> accepted = cases.stream().filter(each -> ids.contains(each.id())).toList();
    for (int i = 0; i < accepted.size(); i += BATCH) {
      List<Case> batch = accepted.subList(i, Math.min(accepted.size(), i + BATCH));
      Execution execution = new Execution(rounds, Compilation.of(batch));
      for (int j = 0; j < batch.size(); j++) {
        execution.run(batch.get(j).id(), Judge.className(j)).ifPresent(failed);
      }
    }
    return accepted.size();
  }

  private static void addAccepted(Verdict verdict, Set<String> ids) {
    if (verdict.rules().isEmpty()) {
      ids.add(verdict.id());
    }
  }

  private static void show(Path cases, String id, PrintStream out) throws IOException {
    for (Case each : Case.read(cases)) {
      if (each.id().equals(id)) {
        out.println("// " + id + ": " + each.title());
        out.println(ProgramText.of("Case0", each.program()));
        out.println(new Judge().explain(each));
      }
    }
  }
}
