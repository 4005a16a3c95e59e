package dev.custody.processor.frontend;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Where the classes of a compilation were read from. Compilers tell it from JDK 18 on ({@code
 * Elements.getFileObjectOf}); on 17 nothing is known.
 */
public final class ClassFiles {
  private static final @Nullable BiFunction<Object, Object, @Nullable Object> FILE = fileOf();

  private ClassFiles() {}

  /** The file of a class, if the compiler tells. */
  public static Optional<URI> of(Elements elements, TypeElement type) {
    if (FILE == null) {
      return Optional.empty();
    }
    return Optional.ofNullable((FileObject) FILE.apply(elements, type)).map(FileObject::toUri);
  }

  @SuppressWarnings("unchecked")
  private static @Nullable BiFunction<Object, Object, @Nullable Object> fileOf() {
    try {
      MethodHandle method =
          MethodHandles.publicLookup()
              .findVirtual(
                  Elements.class,
                  "getFileObjectOf",
                  MethodType.methodType(JavaFileObject.class, Element.class));
      return MethodHandleProxies.asInterfaceInstance(BiFunction.class, method);
    } catch (NoSuchMethodException | IllegalAccessException before18) {
      return null;
    }
  }
}
