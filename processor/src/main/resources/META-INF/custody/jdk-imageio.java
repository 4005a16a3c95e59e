package javax.imageio;

import java.io.InputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

// An image stream does not close what it reads from or writes to.
class ImageIO {
  @Acquires
  static ImageInputStream createImageInputStream(Object input);

  @Acquires
  static ImageOutputStream createImageOutputStream(Object output);

  // Closes the stream unless no reader knows what is in it.
  static java.awt.image.BufferedImage read(@Releases(when = When.NONNULL) ImageInputStream stream);
}

// Readers and writers keep what they are given until the next one, and close nothing.
class ImageReader {}

class ImageWriter {}
