package dev.custody.processor.contract.read;

import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.When;
import dev.custody.processor.contract.read.body.BodyKnowledge;
import dev.custody.processor.contract.read.file.ContractSource;
import dev.custody.processor.contract.read.file.PackIndex;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The contracts of a program, asked by the names of methods, answered in one line. */
final class Asked {
  private final Program program;
  private final Contracts contracts;

  private Asked(Program program, Contracts contracts) {
    this.program = program;
    this.contracts = contracts;
  }

  /** A program with the bundled packs. */
  static Asked of(String... sources) {
    Program program = Program.of(sources);
    return of(PackIndex.bundled(), program.bodies(), false, program);
  }

  static Asked of(
      ContractSource files, BodyKnowledge bodies, boolean unknownBorrows, Program program) {
    return new Asked(
        program, new CompilerContracts(program.context(), files, bodies, unknownBorrows));
  }

  Contracts contracts() {
    return contracts;
  }

  /** The effects of the only method of a name in a type, or of the overload with parameters. */
  String method(String type, String name, String... parameters) {
    return text(contract(type, name, parameters));
  }

  /** The effects of a method that is called on another type than its own. */
  String methodOn(String receiver, String type, String name, String... parameters) {
    MethodKey key = contract(type, name, parameters).method();
    return text(contracts.method(key, new TypeKey(receiver)));
  }

  MethodContract contract(String type, String name, String... parameters) {
    TypeElement element = element(type);
    List<ExecutableElement> all =
        name.equals("new")
            ? ElementFilter.constructorsIn(element.getEnclosedElements())
            : ElementFilter.methodsIn(element.getEnclosedElements());
    List<MethodKey> found =
        all.stream()
            .filter(method -> name.equals("new") || method.getSimpleName().contentEquals(name))
            .map(method -> program.context().symbols().method(method))
            .filter(key -> parameters.length == 0 || fits(key, parameters))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(name + " of " + type + ": " + found);
    }
    return contracts.method(found.get(0), found.get(0).owner());
  }

  /** Whether a method has these parameters; {@code "()"} stands for none. */
  private static boolean fits(MethodKey key, String... parameters) {
    List<String> names = key.parameters().stream().map(TypeKey::name).toList();
    return List.of(parameters).equals(names.isEmpty() ? List.of("()") : names);
  }

  /** The contracts of a type's constructors that others can call. */
  List<MethodContract> publicConstructors(String type) {
    TypeElement element = element(type);
    return ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
        .filter(each -> each.getModifiers().contains(Modifier.PUBLIC))
        .map(each -> program.context().symbols().method(each))
        .map(key -> contracts.method(key, key.owner()))
        .toList();
  }

  /** The binary name of a type that is written with dots. */
  String binaryName(String type) {
    TypeElement element = program.context().elements().getTypeElement(type);
    return program.context().symbols().type(element).name();
  }

  private TypeElement element(String type) {
    return program
        .context()
        .symbols()
        .element(new TypeKey(type))
        .orElseThrow(() -> new AssertionError(type));
  }

  /** The contract of an anonymous class, which the compiler has met. */
  String anonymous(String type) {
    program.meetAnonymousClasses();
    return type(type);
  }

  String type(String type) {
    var contract = contracts.type(new TypeKey(type));
    return contract.kind()
        + (contract.releasedBy().isEmpty() ? "" : " " + String.join(",", contract.releasedBy()))
        + (contract.idempotent() ? " idempotent" : "");
  }

  String field(String type, String name) {
    return contracts.field(new FieldKey(new TypeKey(type), name)).kind().toString();
  }

  private static String text(MethodContract contract) {
    return contract.effects().stream().map(Asked::text).collect(Collectors.joining("; "));
  }

  private static String text(Effect effect) {
    if (effect instanceof Effect.Acquires it) {
      return "acquires " + text(it.subject()) + text(it.when());
    }
    if (effect instanceof Effect.Releases it) {
      return "releases " + text(it.subject()) + text(it.when());
    }
    if (effect instanceof Effect.Takes it) {
      return "takes "
          + text(it.subject())
          + text(it.when())
          + (it.staysUsable() ? " (stays usable)" : "")
          + (it.owner().equals(it.subject()) ? "" : " for " + text(it.owner()));
    }
    if (effect instanceof Effect.Borrows it) {
      return "borrows " + text(it.subject());
    }
    if (effect instanceof Effect.Escapes it) {
      return "escapes " + text(it.subject());
    }
    if (effect instanceof Effect.Wraps it) {
      return "wraps " + text(it.subject());
    }
    if (effect instanceof Effect.Returns it) {
      return "returns " + text(it.subject());
    }
    if (effect instanceof Effect.Tells it) {
      return "tells of the end of " + text(it.subject()) + text(it.when());
    }
    if (effect instanceof Effect.StartsEmpty) {
      return "starts empty";
    }
    if (effect instanceof Effect.Fills it) {
      return "fills " + text(it.subject());
    }
    if (effect instanceof Effect.ThrowsNothing) {
      return "throws nothing";
    }
    if (effect instanceof Effect.Checks it) {
      return "checks " + text(it.subject()) + " " + it.outcome() + " else " + it.otherwise();
    }
    if (effect instanceof Effect.Locks it) {
      return "locks " + text(it.lock());
    }
    if (effect instanceof Effect.TryLocks it) {
      return "tries to lock " + text(it.lock()) + ", taken when " + it.taken();
    }
    if (effect instanceof Effect.Unlocks it) {
      return "unlocks " + text(it.lock());
    }
    if (effect instanceof Effect.RequiresLock it) {
      return "requires lock " + text(it.lock());
    }
    if (effect instanceof Effect.Enters it) {
      return "enters " + it.region().name();
    }
    if (effect instanceof Effect.Leaves it) {
      return "leaves " + it.region().name();
    }
    if (effect instanceof Effect.Exchanges it) {
      return "exchanges " + text(it.slot()) + " with " + text(it.value());
    }
    return effect instanceof Effect.Halts ? "halts" : "may sleep";
  }

  private static String text(When when) {
    return when == When.ALWAYS || when == When.RETURNS ? "" : " when " + when;
  }

  private static String text(Subject subject) {
    String base =
        switch (subject.kind()) {
          case RECEIVER -> "this";
          case PARAMETER -> "#" + subject.parameter();
          case RESULT -> "result";
        };
    return base + subject.path().stream().map(name -> "." + name).collect(Collectors.joining());
  }
}
