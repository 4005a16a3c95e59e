package dev.custody.processor.frontend;

import java.net.URI;
import java.util.Optional;
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
  private static final @Nullable LaterMethod FILE =
      LaterMethod.find(Elements.class, "getFileObjectOf", JavaFileObject.class, Element.class);

  private ClassFiles() {}

  /** The file of a class, if the compiler tells. */
  public static Optional<URI> of(Elements elements, TypeElement type) {
    return FILE == null
        ? Optional.empty()
        : Optional.ofNullable((FileObject) FILE.call(elements, type)).map(FileObject::toUri);
  }
}
