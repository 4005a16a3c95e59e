package dev.custody.cli.artifact;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.CollectResult;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.util.artifact.SubArtifact;
import org.eclipse.aether.util.graph.visitor.PreorderNodeListGenerator;

/**
 * Published libraries and where they are kept: Maven's local repository, filled from the remote
 * ones as Maven would do it.
 */
public final class Artifacts implements AutoCloseable {
  private final Context maven;

  private Artifacts(ContextOverrides overrides) {
    maven = Runtimes.INSTANCE.getRuntime().create(overrides);
  }

  /**
   * The repositories of the user: the local one, mirrors, proxies and credentials are those of the
   * Maven settings.
   *
   * @param offline whether only what is in the local repository may be used
   * @param downloads takes the name of each jar before it is downloaded
   */
  public static Artifacts ofUser(boolean offline, Consumer<String> downloads) {
    ContextOverrides.Builder overrides =
        ContextOverrides.create()
            .withUserSettings(true)
            .userProperties(Platform.current().properties())
            .offline(offline)
            .transferListener(new Downloads(downloads));
    String local = System.getProperty("maven.repo.local");
    if (local != null) {
      overrides.withLocalRepositoryOverride(Path.of(local));
    }
    return new Artifacts(overrides.build());
  }

  /** One remote repository and a local one, whatever the user's settings. */
  static Artifacts of(Path local, URI remote) {
    return new Artifacts(
        ContextOverrides.create()
            .withUserSettings(false)
            .userProperties(Platform.current().properties())
            .withLocalRepositoryOverride(local)
            .repositories(
                List.of(new RemoteRepository.Builder("only", "default", remote.toString()).build()))
            .addRepositoriesOp(ContextOverrides.AddRepositoriesOp.REPLACE)
            .build());
  }

  /**
   * The sources of a library and what they need. Dependencies that cannot be had are named in the
   * result; without sources there is none.
   */
  public Library resolve(Coordinates coordinates) throws UnavailableException {
    Path sources = sources(coordinates);
    List<Path> files = new ArrayList<>();
    Set<String> missing = new TreeSet<>();
    for (Artifact dependency : dependencies(coordinates, Artifacts::isToCompile, missing)) {
      jar(dependency, missing).ifPresent(files::add);
    }
    return new Library(coordinates, sources, files, List.copyOf(missing));
  }

  private static Artifact jarOf(Coordinates coordinates) {
    return new DefaultArtifact(
        coordinates.group(), coordinates.name(), "", "jar", coordinates.version());
  }

  private Path sources(Coordinates coordinates) throws UnavailableException {
    Artifact sources = new SubArtifact(jarOf(coordinates), "sources", "jar");
    try {
      return file(sources);
    } catch (ArtifactResolutionException e) {
      throw new UnavailableException("no sources of " + coordinates + ": " + e.getMessage());
    }
  }

  /** Everything on the compile class path, nearest first, as Maven mediates versions. */
  private List<Artifact> dependencies(
      Coordinates coordinates, Predicate<Dependency> needed, Set<String> missing)
      throws UnavailableException {
    ArtifactDescriptorResult descriptor = descriptor(coordinates);
    CollectRequest request = new CollectRequest();
    request.setRepositories(maven.remoteRepositories());
    request.setManagedDependencies(descriptor.getManagedDependencies());
    request.setDependencies(
        descriptor.getDependencies().stream()
            .filter(needed)
            .map(dependency -> dependency.setScope("compile").setOptional(false))
            .toList());
    CollectResult collected;
    try {
      collected = maven.repositorySystem().collectDependencies(session(), request);
    } catch (DependencyCollectionException incomplete) {
      collected = incomplete.getResult();
      collected.getExceptions().forEach(failure -> missing.add(firstLine(failure)));
    }
    return artifacts(collected.getRoot());
  }

  private ArtifactDescriptorResult descriptor(Coordinates coordinates) throws UnavailableException {
    ArtifactDescriptorRequest request =
        new ArtifactDescriptorRequest(jarOf(coordinates), maven.remoteRepositories(), "");
    try {
      return maven.repositorySystem().readArtifactDescriptor(session(), request);
    } catch (ArtifactDescriptorException e) {
      throw new UnavailableException("no POM of " + coordinates + ": " + e.getMessage());
    }
  }

  /** Whether a library compiles against it. */
  private static boolean isToCompile(Dependency dependency) {
    return !Set.of("test", "system").contains(dependency.getScope());
  }

  /** Whether those need it who compile against the library. */
  private static boolean isToUse(Dependency dependency) {
    return Set.of("", "compile", "runtime").contains(dependency.getScope())
        && !dependency.isOptional();
  }

  private static List<Artifact> artifacts(DependencyNode root) {
    PreorderNodeListGenerator nodes = new PreorderNodeListGenerator();
    root.accept(nodes);
    return nodes.getNodes().stream()
        .map(DependencyNode::getDependency)
        .filter(dependency -> dependency != null)
        .map(Dependency::getArtifact)
        .toList();
  }

  private Optional<Path> jar(Artifact dependency, Set<String> missing) {
    if (!dependency.getExtension().equals("jar")) {
      return Optional.empty();
    }
    try {
      return Optional.of(file(dependency));
    } catch (ArtifactResolutionException e) {
      missing.add(dependency.toString());
      return Optional.empty();
    }
  }

  private Path file(Artifact artifact) throws ArtifactResolutionException {
    ArtifactRequest request = new ArtifactRequest(artifact, maven.remoteRepositories(), "");
    ArtifactResult result = maven.repositorySystem().resolveArtifact(session(), request);
    return result.getArtifact().getFile().toPath();
  }

  private RepositorySystemSession session() {
    return maven.repositorySystemSession();
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  /** A library and all it needs, as jars for a class path. */
  public List<Path> classPath(Coordinates coordinates) throws UnavailableException {
    List<Path> files = new ArrayList<>();
    Set<String> missing = new TreeSet<>();
    try {
      files.add(file(jarOf(coordinates)));
    } catch (ArtifactResolutionException e) {
      throw new UnavailableException(coordinates + " is not available: " + e.getMessage());
    }
    for (Artifact dependency : dependencies(coordinates, Artifacts::isToUse, missing)) {
      jar(dependency, missing).ifPresent(files::add);
    }
    return files;
  }

  @Override
  public void close() {
    maven.close();
  }
}
