package dev.custody.linkage;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/** The call of the method that a handle stands for, an argument after the other. */
final class Invocation {
  private final Handle called;
  private final Type owner;
  private final Method method;
  private final List<Type> expected = new ArrayList<>();

  Invocation(Handle called) {
    this.called = called;
    owner = Type.getObjectType(called.getOwner());
    method = new Method(called.getName(), called.getDesc());
    if (!makes() && called.getTag() != Opcodes.H_INVOKESTATIC) {
      expected.add(owner);
    }
    expected.addAll(List.of(method.getArgumentTypes()));
  }

  private boolean makes() {
    return called.getTag() == Opcodes.H_NEWINVOKESPECIAL;
  }

  /** Before the first argument. */
  void begin(GeneratorAdapter code) {
    if (makes()) {
      code.newInstance(owner);
      code.dup();
    }
  }

  /** Makes what is on the stack the next argument. */
  void pass(GeneratorAdapter code, Type type) {
    Conversion.convert(code, type, expected.remove(0));
  }

  /** After the last argument. */
  void end(GeneratorAdapter code) {
    switch (called.getTag()) {
      case Opcodes.H_INVOKESTATIC ->
          code.visitMethodInsn(
              Opcodes.INVOKESTATIC,
              called.getOwner(),
              called.getName(),
              called.getDesc(),
              called.isInterface());
      case Opcodes.H_NEWINVOKESPECIAL -> code.invokeConstructor(owner, method);
      default -> {
        if (called.isInterface()) {
          code.invokeInterface(owner, method);
        } else {
          code.invokeVirtual(owner, method);
        }
      }
    }
  }

  /** The type of what is on the stack then. */
  Type result() {
    return makes() ? owner : method.getReturnType();
  }
}
