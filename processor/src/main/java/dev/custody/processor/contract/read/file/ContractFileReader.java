package dev.custody.processor.contract.read.file;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import dev.custody.processor.contract.read.names.Imports;
import dev.custody.processor.contract.read.words.MethodNotes;
import dev.custody.processor.contract.read.words.Note;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.text.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Reads one parsed contract file against the real classes that it speaks of. What is wrong is
 * reported at its place and left out; the rest is read.
 */
final class ContractFileReader {
  private static final TypeKey RUNTIME_EXCEPTION = new TypeKey("java.lang.RuntimeException");
  private static final TypeKey ERROR = new TypeKey("java.lang.Error");

  private final CompilationContext context;
  private final CompilationUnitTree unit;
  private final String packageName;
  private final Imports scope;
  private final Annotations annotations;
  private final Problems problems;
  private final List<TypeNotes> types = new ArrayList<>();

  ContractFileReader(
      CompilationContext context, CompilationUnitTree unit, SourcePositions positions) {
    this.context = context;
    this.unit = unit;
    packageName = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    problems = new Problems(unit, positions);
    scope = new Imports(unit);
    annotations = new Annotations(scope, problems);
  }

  /** The types of the file. */
  List<TypeNotes> read() {
    PackageElement here = context.elements().getPackageElement(packageName);
    if (here == null || here.getEnclosedElements().isEmpty()) {
      Tree at = unit.getPackageName() == null ? unit : unit.getPackageName();
      problems.warning(
          at, "package `" + packageName + "` is not on the class path: its contracts are not used");
      return List.of();
    }
    for (Tree declaration : unit.getTypeDecls()) {
      if (declaration instanceof ClassTree type) {
        type(type, here);
      }
    }
    return List.copyOf(types);
  }

  /** What is wrong with the file. */
  List<Problem> problems() {
    return problems.found();
  }

  private void type(ClassTree tree, Element enclosing) {
    List<TypeElement> siblings = ElementFilter.typesIn(enclosing.getEnclosedElements());
    Optional<TypeElement> found =
        siblings.stream()
            .filter(type -> type.getSimpleName().contentEquals(tree.getSimpleName()))
            .findFirst()
            .or(() -> topLevel(enclosing, tree.getSimpleName().toString()));
    if (found.isEmpty()) {
      List<String> names = siblings.stream().map(t -> t.getSimpleName().toString()).toList();
      problems.error(
          tree,
          "there is no type `"
              + tree.getSimpleName()
              + "` in `"
              + enclosing
              + "`"
              + Spelling.hint(tree.getSimpleName().toString(), names));
      return;
    }
    members(tree, found.get());
  }

  /** A class that is there although its package does not list it, as with module images. */
  private Optional<TypeElement> topLevel(Element enclosing, String name) {
    return enclosing instanceof PackageElement
        ? Optional.ofNullable(context.elements().getTypeElement(packageName + "." + name))
        : Optional.empty();
  }

  private void members(ClassTree tree, TypeElement type) {
    TypeKey key = context.symbols().type(type);
    Map<MethodKey, MethodNotes> methods = new LinkedHashMap<>();
    Map<String, List<Note>> fields = new LinkedHashMap<>();
    List<ClassTree> nested = new ArrayList<>();
    for (Tree member : tree.getMembers()) {
      if (member instanceof MethodTree method) {
        method(method, type, key, methods);
      } else if (member instanceof VariableTree field) {
        field(field, type, fields);
      } else if (member instanceof ClassTree inner) {
        nested.add(inner);
      }
    }
    types.add(
        new TypeNotes(
            key,
            FileNames.contract(unit.getSourceFile()),
            annotations.read(tree.getModifiers().getAnnotations()),
            methods,
            fields));
    nested.forEach(inner -> type(inner, type));
  }

  private void field(VariableTree tree, TypeElement type, Map<String, List<Note>> fields) {
    String name = tree.getName().toString();
    List<String> names =
        ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .map(field -> field.getSimpleName().toString())
            .toList();
    if (!names.contains(name)) {
      problems.error(
          tree, "`" + type + "` has no field `" + name + "`" + Spelling.hint(name, names));
      return;
    }
    fields.put(name, annotations.read(tree.getModifiers().getAnnotations()));
  }

  private void method(
      MethodTree tree, TypeElement type, TypeKey key, Map<MethodKey, MethodNotes> methods) {
    Optional<ExecutableElement> found = new Overloads(context, scope, problems).find(tree, type);
    if (found.isEmpty()) {
      return;
    }
    MethodKey declared = context.symbols().method(found.get());
    MethodKey method = new MethodKey(key, declared.name(), declared.parameters());
    List<List<Note>> parameters = new ArrayList<>();
    for (VariableTree parameter : tree.getParameters()) {
      List<AnnotationTree> written = new ArrayList<>(parameter.getModifiers().getAnnotations());
      parameters.add(annotations.read(written));
    }
    MethodNotes notes =
        new MethodNotes(
            annotations.read(tree.getModifiers().getAnnotations()),
            parameters,
            unchecked(tree.getThrows()));
    if (methods.put(method, notes) != null) {
      problems.error(tree, "`" + found.get() + "` is declared twice: the second one holds");
    }
  }

  /** The unchecked exceptions of a throws clause; checked ones are known from the class. */
  private List<TypeKey> unchecked(List<? extends ExpressionTree> thrown) {
    List<TypeKey> keys = new ArrayList<>();
    for (ExpressionTree tree : thrown) {
      Optional<TypeElement> type = scope.type(tree.toString(), context.symbols());
      if (type.isEmpty() || type.get().getKind() != ElementKind.CLASS) {
        problems.error(tree, "there is no exception `" + tree + "`; is an import missing?");
        continue;
      }
      TypeKey key = context.symbols().type(type.get());
      if (context.hierarchy().isSubtype(key, RUNTIME_EXCEPTION)
          || context.hierarchy().isSubtype(key, ERROR)) {
        keys.add(key);
      }
    }
    return keys;
  }
}
