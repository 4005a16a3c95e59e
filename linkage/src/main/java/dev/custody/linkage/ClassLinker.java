package dev.custody.linkage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Replaces the {@code invokedynamic} instructions of one class: lambdas by classes beside it, the
 * methods of a record by methods in it. Those of another kind stay as they are.
 */
final class ClassLinker {
  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
  private static final String RECORDS = "java/lang/runtime/ObjectMethods";

  private final ClassFolder folder;
  private final String owner;
  private final Map<LambdaClass.Shape, LambdaClass> lambdas = new LinkedHashMap<>();
  private final Map<String, RecordMethod> records = new TreeMap<>();
  private String host;

  /** A linker for the class of an internal name. */
  ClassLinker(ClassFolder folder, String owner) {
    this.folder = folder;
    this.owner = owner;
    this.host = owner;
  }

  /** Links the class, if there is anything to link. */
  void link() throws IOException {
    ClassReader reader = new ClassReader(folder.read(owner));
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new Rewriting(writer), ClassReader.EXPAND_FRAMES);
    if (lambdas.isEmpty() && records.isEmpty()) {
      return;
    }
    folder.put(owner, writer.toByteArray());
    lambdas.values().forEach(each -> folder.putMember(host, each.name(), each.bytes(host)));
  }

  private final class Rewriting extends ClassVisitor {
    Rewriting(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitNestHost(String nestHost) {
      host = nestHost;
      super.visitNestHost(nestHost);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new Calls(super.visitMethod(access, name, descriptor, signature, exceptions));
    }

    @Override
    public void visitEnd() {
      records.values().forEach(method -> method.addTo(cv));
      super.visitEnd();
    }
  }

  private final class Calls extends MethodVisitor {
    Calls(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      if (bootstrap.getOwner().equals(RECORDS)) {
        RecordMethod method = RecordMethod.of(owner, name, descriptor, arguments);
        records.put(name, method);
        visitMethodInsn(Opcodes.INVOKESTATIC, owner, method.name(), descriptor, false);
      } else if (bootstrap.getOwner().equals(LAMBDAS)
          && bootstrap.getName().equals("metafactory")) {
        lambda(name, descriptor, arguments);
      } else {
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
      }
    }

    private void lambda(String name, String descriptor, Object... arguments) {
      Type made = Type.getReturnType(descriptor);
      List<Type> captured = new ArrayList<>(List.of(Type.getArgumentTypes(descriptor)));
      Type erased = (Type) arguments[0];
      LambdaClass.Shape shape =
          new LambdaClass.Shape(made.getInternalName(), name, erased.getDescriptor(), captured);
      LambdaClass lambda =
          lambdas.computeIfAbsent(
              shape, key -> new LambdaClass(owner + "$$Lambda" + lambdas.size(), key));
      int number = lambda.add(new LambdaClass.Target((Handle) arguments[1], (Type) arguments[2]));
      captured.add(Type.INT_TYPE);
      visitLdcInsn(number);
      visitMethodInsn(
          Opcodes.INVOKESTATIC,
          lambda.name(),
          LambdaClass.FACTORY,
          Type.getMethodDescriptor(made, captured.toArray(new Type[0])),
          false);
    }
  }
}
