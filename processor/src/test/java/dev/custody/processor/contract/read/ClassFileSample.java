package dev.custody.processor.contract.read;

import dev.custody.annotations.Acquires;
import dev.custody.annotations.MustRelease;
import dev.custody.annotations.Owning;

/** Annotated, and read by tests as a class file. */
@MustRelease("stop")
abstract class ClassFileSample {
  @Owning final ClassFileSample held = this;

  @Acquires
  abstract ClassFileSample take(@Owning ClassFileSample other);

  abstract void stop();
}
