package dev.custody.processor.contract.read;

import dev.custody.processor.contract.read.declared.ElementNotes;
import dev.custody.processor.contract.read.words.Custody;
import dev.custody.processor.contract.read.words.Note;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** The methods of types that say that they end or count a reference to their receiver. */
final class CountingMethods {
  private final Declarations declarations;
  private final Map<TypeElement, Names> known = new HashMap<>();

  CountingMethods(Declarations declarations) {
    this.declarations = declarations;
  }

  private record Names(Set<String> releasing, Set<String> retaining) {
    Names() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    void addAll(Names others) {
      releasing.addAll(others.releasing);
      retaining.addAll(others.retaining);
    }
  }

  /** The names of those that end a reference, those of the type itself first. */
  List<String> releasing(TypeElement type) {
    return List.copyOf(all(type).releasing());
  }

  /** The names of those that count one reference more, those of the type itself first. */
  List<String> retaining(TypeElement type) {
    return List.copyOf(all(type).retaining());
  }

  private Names all(TypeElement type) {
    Names names = new Names();
    names.addAll(own(type));
    declarations.lineage().ancestorsOf(type).forEach(each -> names.addAll(own(each)));
    return names;
  }

  private Names own(TypeElement type) {
    Names names = known.get(type);
    if (names == null) {
      names = new Names();
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        add(method, ElementNotes.declared(method), names);
        List<Note> written =
            declarations.file(type, method).map(notes -> notes.method()).orElse(List.of());
        add(method, written, names);
      }
      known.put(type, names);
    }
    return names;
  }

  private static void add(ExecutableElement method, List<Note> notes, Names into) {
    String name = method.getSimpleName().toString();
    if (Custody.releasesReceiver(notes)) {
      into.releasing().add(name);
    }
    if (Custody.retainsReceiver(notes, method.getReturnType().getKind() == TypeKind.VOID)) {
      into.retaining().add(name);
    }
  }
}
