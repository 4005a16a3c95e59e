package dev.custody.annotations;

import dev.custody.annotations.AnnotationDoc.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Javadoc of an annotation, taken apart: paragraphs, the program after "Right:", the program
 * after "Wrong:", and the paragraph that starts with "Kernel:".
 */
record DocComment(List<String> paragraphs, List<String> programs, String kernel) {
  private static final Pattern PROGRAM =
      Pattern.compile("<pre>\\{@code\\n(.*?)\\n\\s*\\}</pre>", Pattern.DOTALL);
  private static final Pattern INLINE = Pattern.compile("\\{@(?:code|link)\\s+([^}]*)\\}");

  DocComment {
    paragraphs = List.copyOf(paragraphs);
    programs = List.copyOf(programs);
  }

  static DocComment of(String comment) {
    List<String> programs = new ArrayList<>();
    Matcher program = PROGRAM.matcher(comment);
    while (program.find()) {
      programs.add(program.group(1).replaceAll("(?m)^ ", ""));
    }
    List<String> paragraphs = new ArrayList<>();
    String kernel = "";
    for (String part : program.replaceAll("").split("\\n\\s*\\n")) {
      String paragraph = markdown(part);
      if (paragraph.startsWith("Kernel: ")) {
        kernel = paragraph.substring("Kernel: ".length());
      } else if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph);
      }
    }
    return new DocComment(paragraphs, programs, kernel);
  }

  /** The parts in their order; an annotation whose Javadoc lacks one is a mistake. */
  AnnotationDoc describe(String name, List<Attribute> attributes) {
    int right = paragraphs.indexOf("Right:");
    int wrong = paragraphs.indexOf("Wrong:");
    if (right < 1 || wrong != right + 1 || wrong != paragraphs.size() - 1 || programs.size() != 2) {
      throw new AssertionError(name + " must explain itself, then show Right: and Wrong:");
    }
    if (kernel.isEmpty()) {
      throw new AssertionError(name + " must say what in the kernel it mirrors");
    }
    return new AnnotationDoc(
        name, paragraphs.subList(0, right), programs.get(0), programs.get(1), kernel, attributes);
  }

  /** One paragraph or list of a comment in Markdown. */
  static String markdown(String html) {
    String flat = html.strip().replaceAll("\\s*\\n\\s*", " ");
    Matcher inline = INLINE.matcher(flat);
    String text = inline.replaceAll(match -> Matcher.quoteReplacement(code(match.group(1))));
    return text.replaceAll("</?[pu]l?>", "").replaceAll("\\s*<li>\\s*", "\n- ").strip();
  }

  private static String code(String inside) {
    return "`" + inside.strip().replaceAll("^#", "").replace('#', '.') + "`";
  }
}
