package dev.custody.processor.contract.read.file;

import dev.custody.processor.frontend.ClassFiles;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * The contract files that dependencies carry: those of the processor path, which speak of any
 * package, and those of the jar or folder that a class of the class path comes from. A jar is
 * opened when one of its classes is first asked for.
 *
 * <p>What is wrong with them is no error of the user's: it is told as a warning.
 */
public final class CarriedContracts implements ContractSource {
  private final CompilationContext context;
  private final ContractFiles processorPath;
  private final Map<ContractRoot, ContractFiles> roots = new LinkedHashMap<>();
  private final Map<String, Optional<ContractFiles>> packages = new HashMap<>();

  /** Files of a compilation; the roots are those of the processor path, in its order. */
  public CarriedContracts(CompilationContext context, List<ContractRoot> processorPath) {
    this.context = context;
    this.processorPath =
        new ContractFiles(
            context, processorPath.stream().flatMap(r -> r.files().stream()).toList());
  }

  @Override
  public Optional<TypeNotes> type(TypeKey type) {
    Optional<TypeNotes> first = processorPath.type(type);
    return first.isPresent() ? first : of(type).flatMap(files -> files.type(type));
  }

  /** Of the class path only packages are known of which a type was asked for. */
  @Override
  public boolean covers(String packageName) {
    return processorPath.covers(packageName)
        || packages
            .getOrDefault(packageName, Optional.empty())
            .filter(files -> files.covers(packageName))
            .isPresent();
  }

  private Optional<ContractFiles> of(TypeKey type) {
    Optional<ContractFiles> known = packages.get(type.packageName());
    if (known == null) {
      known = context.symbols().element(type).flatMap(this::find);
      packages.put(type.packageName(), known);
    }
    return known;
  }

  private Optional<ContractFiles> find(TypeElement type) {
    String name = context.elements().getBinaryName(type).toString();
    return ClassFiles.of(context.elements(), type)
        .flatMap(file -> ContractRoot.of(file, name))
        .map(root -> roots.computeIfAbsent(root, r -> new ContractFiles(context, r.files())));
  }

  /** What is wrong with the files that were read, as warnings. */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(processorPath.problems());
    roots.values().forEach(files -> all.addAll(files.problems()));
    return all.stream().map(Problem::asWarning).toList();
  }
}
