package dev.custody.processor.contract.read;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.When;
import dev.custody.processor.contract.read.body.BodyFacts;
import dev.custody.processor.contract.read.body.Value;
import dev.custody.processor.contract.read.declared.Lineage;
import dev.custody.processor.contract.read.words.Aspect;
import dev.custody.processor.contract.read.words.Clauses;
import dev.custody.processor.contract.read.words.Custody;
import dev.custody.processor.contract.read.words.MethodNotes;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Classes that tell the constructor above to leave to them what a method is given, as {@code
 * super(false)} does: they own what others only borrow. A constructor of an anonymous class is not
 * looked at.
 */
final class OptOut {
  private final Declarations declarations;

  OptOut(Declarations declarations) {
    this.declarations = declarations;
  }

  /** What the constructors of a class say about it. */
  private enum Answer {
    LENT,
    OWNED,
    UNKNOWN
  }

  /** What is otherwise than an overridden method says. */
  Clauses of(ExecutableElement method, ExecutableElement above) {
    Clauses clauses = new Clauses();
    Optional<MethodNotes> notes = declarations.file(Lineage.owner(above), above);
    for (int i = 0; notes.isPresent() && i < notes.get().parameters().size(); i++) {
      boolean isConditional =
          Custody.find(notes.get().parameters().get(i), "Borrowed")
              .filter(note -> note.value("unless").isPresent())
              .isPresent();
      if (isConditional) {
        say(clauses, Subject.parameter(i), answer(Lineage.owner(method)));
      }
    }
    return clauses;
  }

  private static void say(Clauses clauses, Subject parameter, Answer answer) {
    Aspect aspect = Aspect.parameter(parameter.parameter());
    switch (answer) {
      case LENT -> {}
      case OWNED -> clauses.say(aspect, new Effect.Takes(parameter, When.ALWAYS, false, parameter));
      case UNKNOWN -> clauses.say(aspect, new Effect.Escapes(parameter));
    }
  }

  /** What all constructors say, if they agree. */
  private Answer answer(TypeElement type) {
    Set<Answer> answers = EnumSet.noneOf(Answer.class);
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      declarations
          .bodies()
          .of(constructor)
          .flatMap(facts -> answer(constructor, facts))
          .ifPresent(answers::add);
    }
    if (answers.isEmpty()) {
      return above(type);
    }
    return answers.size() == 1 ? answers.iterator().next() : Answer.UNKNOWN;
  }

  /** What a constructor tells the one above; empty if it calls another of its class. */
  private Optional<Answer> answer(ExecutableElement constructor, BodyFacts facts) {
    for (Value made : facts.made()) {
      if (made instanceof Value.Result call && call.method().equals("this")) {
        return Optional.empty();
      } else if (made instanceof Value.Result call && call.method().equals("super")) {
        for (Value argument : call.arguments()) {
          if (argument instanceof Value.Constant constant && constant.isFalse()) {
            return Optional.of(Answer.OWNED);
          } else if (argument instanceof Value.Parameter parameter
              && isBoolean(constructor, parameter.index())) {
            return Optional.of(Answer.UNKNOWN);
          }
        }
      }
    }
    return Optional.of(above(Lineage.owner(constructor)));
  }

  private static boolean isBoolean(ExecutableElement constructor, int parameter) {
    return constructor.getParameters().get(parameter).asType().getKind() == TypeKind.BOOLEAN;
  }

  private Answer above(TypeElement type) {
    return Lineage.superclass(type)
        .filter(declarations.bodies()::isSource)
        .map(this::answer)
        .orElse(Answer.LENT);
  }
}
