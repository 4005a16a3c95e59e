package dev.custody.linkage;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * A class for the lambdas of another that implement the same method and capture the same types; a
 * number tells them apart. One class for many, as each costs its loading.
 */
final class LambdaClass {
  static final String FACTORY = "of";

  private static final Type OBJECT = Type.getType(Object.class);
  private static final String NUMBER = "number";

  /**
   * What the lambdas of a class share.
   *
   * @param implemented the interface
   * @param method the name of its method
   * @param erased the method's descriptor
   * @param captured the types of what is captured
   */
  record Shape(String implemented, String method, String erased, List<Type> captured) {
    Shape {
      captured = List.copyOf(captured);
    }
  }

  /**
   * What a lambda calls.
   *
   * @param called the method with its body, or the one that a method reference names
   * @param actual the interface's method with the type arguments at hand
   */
  record Target(Handle called, Type actual) {}

  private final String name;
  private final Shape shape;
  private final List<Target> targets = new ArrayList<>();

  LambdaClass(String name, Shape shape) {
    this.name = name;
    this.shape = shape;
  }

  String name() {
    return name;
  }

  /** Adds a lambda; yields its number. */
  int add(Target target) {
    targets.add(target);
    return targets.size() - 1;
  }

  /** The class file. */
  byte[] bytes(String host) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        name,
        null,
        OBJECT.getInternalName(),
        new String[] {shape.implemented()});
    writer.visitNestHost(host);
    field(writer, NUMBER, Type.INT_TYPE);
    for (int i = 0; i < shape.captured().size(); i++) {
      field(writer, captured(i), shape.captured().get(i));
    }
    constructor(writer);
    factory(writer);
    method(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static void field(ClassWriter writer, String name, Type type) {
    writer
        .visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, name, type.getDescriptor(), null, null)
        .visitEnd();
  }

  private static String captured(int index) {
    return "captured" + index;
  }

  private Type self() {
    return Type.getObjectType(name);
  }

  private Type[] given() {
    List<Type> types = new ArrayList<>(shape.captured());
    types.add(Type.INT_TYPE);
    return types.toArray(new Type[0]);
  }

  private Method constructor() {
    return new Method("<init>", Type.VOID_TYPE, given());
  }

  private void constructor(ClassWriter writer) {
    GeneratorAdapter code =
        new GeneratorAdapter(Opcodes.ACC_PRIVATE, constructor(), null, null, writer);
    code.loadThis();
    code.invokeConstructor(OBJECT, Method.getMethod("void <init> ()"));
    for (int i = 0; i < shape.captured().size(); i++) {
      code.loadThis();
      code.loadArg(i);
      code.putField(self(), captured(i), shape.captured().get(i));
    }
    code.loadThis();
    code.loadArg(shape.captured().size());
    code.putField(self(), NUMBER, Type.INT_TYPE);
    code.returnValue();
    code.endMethod();
  }

  private void factory(ClassWriter writer) {
    Method factory = new Method(FACTORY, Type.getObjectType(shape.implemented()), given());
    GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_STATIC, factory, null, null, writer);
    code.newInstance(self());
    code.dup();
    code.loadArgs();
    code.invokeConstructor(self(), constructor());
    code.returnValue();
    code.endMethod();
  }

  private void method(ClassWriter writer) {
    Method method = new Method(shape.method(), shape.erased());
    GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_PUBLIC, method, null, null, writer);
    int last = targets.size() - 1;
    Label[] labels = new Label[last];
    for (int i = 0; i < last; i++) {
      labels[i] = new Label();
    }
    Label otherwise = new Label();
    if (last > 0) {
      code.loadThis();
      code.getField(self(), NUMBER, Type.INT_TYPE);
      code.visitTableSwitchInsn(0, last - 1, otherwise, labels);
    }
    for (int i = 0; i < last; i++) {
      code.mark(labels[i]);
      call(code, targets.get(i), method);
    }
    code.mark(otherwise);
    call(code, targets.get(last), method);
    code.endMethod();
  }

  private void call(GeneratorAdapter code, Target target, Method method) {
    Invocation invocation = new Invocation(target.called());
    invocation.begin(code);
    for (int i = 0; i < shape.captured().size(); i++) {
      code.loadThis();
      code.getField(self(), captured(i), shape.captured().get(i));
      invocation.pass(code, shape.captured().get(i));
    }
    Type[] actual = target.actual().getArgumentTypes();
    for (int i = 0; i < actual.length; i++) {
      code.loadArg(i);
      Conversion.cast(code, method.getArgumentTypes()[i], actual[i]);
      invocation.pass(code, actual[i]);
    }
    invocation.end(code);
    if (method.getReturnType().equals(Type.VOID_TYPE)) {
      Conversion.drop(code, invocation.result());
    } else {
      Conversion.convert(code, invocation.result(), target.actual().getReturnType());
    }
    code.returnValue();
  }
}
