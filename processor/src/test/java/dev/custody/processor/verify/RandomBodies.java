package dev.custody.processor.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Bodies in text form, grown from a seed as a program is: statements in blocks, loops, try and
 * finally. Each line has its own number.
 */
final class RandomBodies {
  private static final String HEAD =
      """
      body Test.m(Pool,int,File) : void static
        %0 parameter "pool" Pool
        %1 parameter "n" int
        %2 parameter "given" File
        %3 variable "a" Page
        %4 variable "b" Page
        %5 variable "c" Page
        %6 variable "file" File
        %7 variable "reader" Reader
        %8 variable "ok" boolean
        %9 temporary "result" Page
        %10 variable "e" java.lang.Throwable
      """;

  private final Random random;
  private final List<StringBuilder> blocks = new ArrayList<>();
  private final List<String> handlers = new ArrayList<>();
  private String handling = "";
  private int current;
  private int left;
  private int line = 1;

  private RandomBodies(long seed) {
    this.random = new Random(seed);
    this.left = 4 + random.nextInt(9);
  }

  /** The body of a seed. */
  static String of(long seed) {
    return new RandomBodies(seed).text();
  }

  private String text() {
    current = block();
    for (int i = 3; i <= 7; i++) {
      add("%" + i + " = null");
    }
    add("%8 = 0");
    statements(0, 2);
    add("return");
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 0; i < blocks.size(); i++) {
      text.append("b").append(i).append(':').append(handlers.get(i)).append('\n');
      text.append(blocks.get(i));
    }
    return text.append("end @").append(line).append('\n').toString();
  }

  private int block() {
    blocks.add(new StringBuilder());
    handlers.add(handling);
    return blocks.size() - 1;
  }

  private void add(String instruction) {
    blocks.get(current).append("  ").append(instruction).append(" @").append(line++).append('\n');
  }

  private void statements(int depth, int least) {
    int count = least + random.nextInt(4);
    for (int i = 0; i < count && left > 0; i++) {
      left--;
      int kind = random.nextInt(depth > 3 ? 14 : 20);
      if (kind < 14) {
        call();
      } else if (kind < 17) {
        branch(depth);
      } else if (kind < 18) {
        loop(depth);
      } else {
        tries(depth);
      }
    }
  }

  private String page() {
    return "%" + (3 + random.nextInt(3));
  }

  private String thrown() {
    return random.nextInt(4) == 0 ? " throws java.io.IOException" : "";
  }

  private void call() {
    String p = page();
    String thrown = thrown();
    switch (random.nextInt(18)) {
      case 0, 1, 2 -> add(p + " = invoke virtual Pool.take() : Page" + thrown + " on %0 ()");
      case 3 -> add(p + " = invoke virtual Pool.tryTake() : Page on %0 ()");
      case 4 -> add(p + " = invoke virtual Pool.find() : Page" + thrown + " on %0 ()");
      case 5 -> add(p + " = invoke virtual Pool.lent() : Page on %0 ()");
      case 6, 7, 8 -> add("invoke virtual Page.release() : void" + thrown + " on " + p + " ()");
      case 9 -> add("invoke virtual Page.use() : void" + thrown + " on " + p + " ()");
      case 10 -> give(p, thrown);
      case 11 -> add(page() + " = " + p);
      case 12 -> add(p + " = null");
      case 13 -> add(page() + " = invoke virtual Page.retain() : Page on " + p + " ()");
      case 14 -> files(thrown);
      case 15 -> files("");
      case 16 -> {
        add("%9 = invoke virtual Pool.take() : Page on %0 ()");
        add(random.nextBoolean() ? p + " = %9" : "invoke virtual Page.use() : void on %9 ()");
        add("endscope (%9)");
      }
      default -> add("%8 = " + random.nextInt(2));
    }
  }

  private void give(String p, String thrown) {
    String[] calls = {
      "invoke virtual Pool.give(Page) : void" + thrown + " on %0 (" + p + ")",
      "invoke virtual Pool.lend(Page) : void" + thrown + " on %0 (" + p + ")",
      "%8 = invoke virtual Pool.offer(Page) : boolean" + thrown + " on %0 (" + p + ")",
      "invoke virtual Pool.needs(Page) : void" + thrown + " on %0 (" + p + ")",
      "%8 = invoke virtual Page.releaseIfLast() : boolean on " + p + " ()",
      "invoke static Nobody.knows(Page) : void" + thrown + " (" + p + ")"
    };
    add(calls[random.nextInt(calls.length)]);
  }

  private void files(String thrown) {
    String[] calls = {
      "%6 = invoke construct File.<init>() : File" + thrown + " ()",
      "invoke virtual File.close() : void" + thrown + " on %6 ()",
      "%7 = invoke construct Reader.<init>(File) : Reader" + thrown + " (%6)",
      "invoke virtual Reader.close() : void" + thrown + " on %7 ()",
      "invoke virtual File.read() : void" + thrown + " on %6 ()",
      "invoke virtual File.close() : void" + thrown + " on %2 ()",
      "invoke virtual File.read() : void" + thrown + " on %2 ()"
    };
    add(calls[random.nextInt(calls.length)]);
  }

  private String condition() {
    String[] comparisons = {"==", "!=", "<", ">=", ">", "<="};
    return switch (random.nextInt(7)) {
      case 0, 1 -> "opaque";
      case 2, 3 -> page() + (random.nextBoolean() ? " == null" : " != null");
      case 4 -> "%8 == 0";
      case 5 -> "%6 != null";
      default -> "%1 " + comparisons[random.nextInt(6)] + " " + random.nextInt(3);
    };
  }

  private void branch(int depth) {
    int before = current;
    String condition = condition();
    int position = line++;
    int yes = block();
    current = yes;
    statements(depth + 1, 1);
    int yesEnd = leaves() ? -1 : current;
    int no = block();
    current = no;
    if (random.nextBoolean()) {
      statements(depth + 1, 1);
    }
    int noEnd = current;
    int after = block();
    if (yesEnd >= 0) {
      current = yesEnd;
      add("jump b" + after);
    }
    current = noEnd;
    add("jump b" + after);
    current = before;
    blocks.get(before).append("  branch %s b%d b%d @%d\n".formatted(condition, yes, no, position));
    current = after;
  }

  /** Whether the branch at hand ends the method. */
  private boolean leaves() {
    if (random.nextInt(4) != 0) {
      return false;
    }
    add("return");
    return true;
  }

  private void loop(int depth) {
    int head = block();
    add("jump b" + head);
    int inside = block();
    current = inside;
    statements(depth + 1, 1);
    if (random.nextBoolean()) {
      String ended = page();
      add("endscope (" + ended + ", %9)");
      // What is out of scope is written before it is read again.
      add(ended + " = null");
    }
    add("jump b" + head);
    int after = block();
    current = head;
    add("branch " + condition() + " b" + inside + " b" + after);
    current = after;
  }

  private void tries(int depth) {
    String outer = handling;
    boolean catches = random.nextBoolean();
    int handler = block();
    int after = block();
    handling =
        (outer.isEmpty() ? " handlers " : outer + ", ")
            + (catches ? "java.io.IOException" : "java.lang.Throwable")
            + " -> b"
            + handler
            + " %10";
    if (!outer.isEmpty()) {
      // The inner handler comes first.
      handling =
          " handlers "
              + (catches ? "java.io.IOException" : "java.lang.Throwable")
              + " -> b"
              + handler
              + " %10, "
              + outer.substring(" handlers ".length());
    }
    int inside = block();
    add("jump b" + inside);
    current = inside;
    statements(depth + 1, 1);
    handling = outer;
    add("jump b" + after);
    current = handler;
    statements(depth + 1, 0);
    add(catches || random.nextBoolean() ? "jump b" + after : "throw %10 : java.lang.Throwable");
    current = after;
  }
}
