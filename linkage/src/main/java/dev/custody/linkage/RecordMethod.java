package dev.custody.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * One of the three methods that the compiler leaves to {@link java.lang.runtime.ObjectMethods}, as
 * a static method of the record. It answers what that class says and today's JDK does.
 *
 * @param owner the record
 * @param method what the record calls: its own name and descriptor
 * @param components the record's fields
 */
record RecordMethod(Type owner, Method method, List<Component> components) {
  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type OBJECTS = Type.getType(Objects.class);
  private static final Type TEXT = Type.getType(StringBuilder.class);
  private static final Method APPEND_TEXT = append(String.class);
  private static final Method APPEND_OBJECT = append(Object.class);

  /** A field of the record. */
  record Component(String name, Type type) {}

  RecordMethod {
    components = List.copyOf(components);
  }

  /** The method that a bootstrap's arguments describe: the class, the names, the fields. */
  static RecordMethod of(String owner, String name, String descriptor, Object... arguments) {
    List<Component> components = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      Handle field = (Handle) arguments[i];
      components.add(new Component(field.getName(), Type.getType(field.getDesc())));
    }
    Method method = new Method("$" + name, descriptor);
    return new RecordMethod(Type.getObjectType(owner), method, components);
  }

  /** Its name in the record. */
  String name() {
    return method.getName();
  }

  /** Adds it to its record. */
  void addTo(ClassVisitor record) {
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    GeneratorAdapter code = new GeneratorAdapter(access, method, null, null, record);
    switch (method.getName()) {
      case "$equals" -> equals(code);
      case "$hashCode" -> hashCode(code);
      case "$toString" -> toString(code);
      default -> throw new IllegalArgumentException(method.toString());
    }
    code.returnValue();
    code.endMethod();
  }

  private void equals(GeneratorAdapter code) {
    Label differs = new Label();
    Label others = new Label();
    code.loadArg(0);
    code.loadArg(1);
    code.ifCmp(OBJECT, GeneratorAdapter.NE, others);
    code.push(true);
    code.returnValue();
    frame(code, others);
    code.loadArg(1);
    code.instanceOf(owner);
    code.ifZCmp(GeneratorAdapter.EQ, differs);
    for (Component component : components) {
      load(code, component);
      code.loadArg(1);
      code.checkCast(owner);
      code.getField(owner, component.name(), component.type());
      jumpIfDifferent(code, component.type(), differs);
    }
    code.push(true);
    code.returnValue();
    frame(code, differs);
    code.push(false);
  }

  /** Where ways meet, the arguments are there and nothing is on the stack. */
  private void frame(GeneratorAdapter code, Label label) {
    code.mark(label);
    Object[] locals = {owner.getInternalName(), OBJECT.getInternalName()};
    code.visitFrame(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]);
  }

  private static void jumpIfDifferent(GeneratorAdapter code, Type type, Label differs) {
    switch (type.getSort()) {
      case Type.FLOAT, Type.DOUBLE -> {
        code.invokeStatic(
            boxed(type), new Method("compare", Type.INT_TYPE, new Type[] {type, type}));
        code.ifZCmp(GeneratorAdapter.NE, differs);
      }
      case Type.LONG -> code.ifCmp(type, GeneratorAdapter.NE, differs);
      case Type.ARRAY, Type.OBJECT -> {
        code.invokeStatic(OBJECTS, Method.getMethod("boolean equals (Object, Object)"));
        code.ifZCmp(GeneratorAdapter.EQ, differs);
      }
      default -> code.ifCmp(Type.INT_TYPE, GeneratorAdapter.NE, differs);
    }
  }

  private void hashCode(GeneratorAdapter code) {
    code.push(0);
    for (Component component : components) {
      code.push(31);
      code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
      load(code, component);
      if (Conversion.isReference(component.type())) {
        code.invokeStatic(OBJECTS, Method.getMethod("int hashCode (Object)"));
      } else {
        Type[] given = {component.type()};
        code.invokeStatic(boxed(component.type()), new Method("hashCode", Type.INT_TYPE, given));
      }
      code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
    }
  }

  private void toString(GeneratorAdapter code) {
    String name = owner.getInternalName();
    String simple = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
    code.newInstance(TEXT);
    code.dup();
    code.invokeConstructor(TEXT, Method.getMethod("void <init> ()"));
    String before = simple + "[";
    for (Component component : components) {
      append(code, before + component.name() + "=");
      load(code, component);
      code.valueOf(component.type());
      code.invokeVirtual(TEXT, APPEND_OBJECT);
      before = ", ";
    }
    append(code, components.isEmpty() ? simple + "[]" : "]");
    code.invokeVirtual(TEXT, Method.getMethod("String toString ()"));
  }

  private static Method append(Class<?> appended) {
    return new Method("append", TEXT, new Type[] {Type.getType(appended)});
  }

  private static void append(GeneratorAdapter code, String text) {
    code.push(text);
    code.invokeVirtual(TEXT, APPEND_TEXT);
  }

  private void load(GeneratorAdapter code, Component component) {
    code.loadArg(0);
    code.getField(owner, component.name(), component.type());
  }

  private static Type boxed(Type primitive) {
    return Type.getType(
        switch (primitive.getSort()) {
          case Type.BOOLEAN -> Boolean.class;
          case Type.CHAR -> Character.class;
          case Type.BYTE -> Byte.class;
          case Type.SHORT -> Short.class;
          case Type.INT -> Integer.class;
          case Type.LONG -> Long.class;
          case Type.FLOAT -> Float.class;
          default -> Double.class;
        });
  }
}
