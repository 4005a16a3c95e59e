package vocabulary;

import dev.custody.annotations.Owning;

public interface Shelf {
  void add(@Owning Page page);
}
