package dev.custody.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/** The class files of a folder, and what is to become of them. */
final class ClassFolder {
  private final Path root;
  private final Map<String, byte[]> changed = new TreeMap<>();
  private final Map<String, Set<String>> members = new TreeMap<>();

  ClassFolder(Path root) {
    this.root = root;
  }

  /** The internal names of all classes, sorted. */
  List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".class") && !name.endsWith("module-info.class")) {
          names.add(name.substring(0, name.length() - ".class".length()));
        }
      }
    }
    names.sort(null);
    return names;
  }

  /** A class as it is now. */
  byte[] read(String name) throws IOException {
    byte[] known = changed.get(name);
    return known != null ? known : Files.readAllBytes(file(name));
  }

  /** Puts a class in place of what was there. */
  void put(String name, byte[] bytes) {
    changed.put(name, bytes);
  }

  /** Adds a class that may use the private members of the classes around it. */
  void putMember(String host, String name, byte[] bytes) {
    put(name, bytes);
    members.computeIfAbsent(host, key -> new LinkedHashSet<>()).add(name);
  }

  /** Writes what has changed. */
  void write() throws IOException {
    for (Map.Entry<String, Set<String>> entry : members.entrySet()) {
      put(entry.getKey(), withMembers(read(entry.getKey()), entry.getValue()));
    }
    for (Map.Entry<String, byte[]> entry : changed.entrySet()) {
      Files.write(file(entry.getKey()), entry.getValue());
    }
  }

  private Path file(String name) {
    return root.resolve(name + ".class");
  }

  private static byte[] withMembers(byte[] host, Set<String> members) {
    ClassReader reader = new ClassReader(host);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new MemberList(writer, members), 0);
    return writer.toByteArray();
  }

  /** Adds to the list that stands in front of a class's components, fields and methods. */
  private static final class MemberList extends ClassVisitor {
    private final Set<String> missing;

    MemberList(ClassVisitor next, Set<String> members) {
      super(Opcodes.ASM9, next);
      missing = new LinkedHashSet<>(members);
    }

    @Override
    public void visitNestMember(String member) {
      missing.remove(member);
      super.visitNestMember(member);
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(
        String name, String descriptor, String signature) {
      addMissing();
      return super.visitRecordComponent(name, descriptor, signature);
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      addMissing();
      return super.visitField(access, name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      addMissing();
      return super.visitMethod(access, name, descriptor, signature, exceptions);
    }

    @Override
    public void visitEnd() {
      addMissing();
      super.visitEnd();
    }

    private void addMissing() {
      missing.forEach(super::visitNestMember);
      missing.clear();
    }
  }
}
