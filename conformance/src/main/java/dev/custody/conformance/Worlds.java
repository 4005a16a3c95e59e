package dev.custody.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Loads the classes of the world, and the programs that live in it, once more. */
final class Worlds extends ClassLoader {
  private static final String WORLD = Worlds.class.getPackageName() + ".world.";

  private final Map<String, byte[]> programs;

  /** A world of its own for some programs, by the names of their classes. */
  Worlds(Map<String, byte[]> programs) {
    super(Worlds.class.getClassLoader());
    this.programs = programs;
  }

  /** What the programs leave behind. */
  Aftermath aftermath() throws ReflectiveOperationException {
    return (Aftermath) loadClass(WORLD + "Inventory").getDeclaredConstructor().newInstance();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      return name.startsWith(WORLD) || programs.containsKey(name)
          ? findClass(name)
          : super.loadClass(name, resolve);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] program = programs.get(name);
    if (program == null) {
      try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        program = in.readAllBytes();
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
    return defineClass(name, program, 0, program.length);
  }
}
