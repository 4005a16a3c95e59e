package corpus.jdk;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;

/** Image streams, readers and writers; sound. */
final class Images {
  static int widthLeaking(File file) throws IOException {
    ImageInputStream in = ImageIO.createImageInputStream(file);
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    if (!readers.hasNext()) {
      return -1; // finds reference-leak
    }
    ImageReader reader = readers.next();
    try {
      reader.setInput(in);
      return reader.getWidth(0);
    } finally {
      reader.dispose();
    } // finds reference-leak
  }

  static int width(File file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return -1;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return reader.getWidth(0);
      } finally {
        reader.dispose();
      }
    }
  }

  static void writeLeaking(BufferedImage image, File file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageOutputStream out = ImageIO.createImageOutputStream(file);
    writer.setOutput(out);
    writer.write(image); // finds reference-leak
    writer.dispose();
    out.close();
  }

  static void write(BufferedImage image, File file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(out);
      writer.write(image);
    } finally {
      writer.dispose();
    }
  }

  static int firstLeaking(File file) throws IOException {
    FileImageInputStream in = new FileImageInputStream(file);
    return in.read(); // finds reference-leak
  }

  static int first(File file) throws IOException {
    try (FileImageInputStream in = new FileImageInputStream(file)) {
      return in.read();
    }
  }

  /** The image stream does not close the stream below. */
  static BufferedImage cachedLeaking(File file) throws IOException {
    InputStream raw = new FileInputStream(file);
    try (ImageInputStream in = new MemoryCacheImageInputStream(raw)) { // finds reference-leak
      return ImageIO.read(in); // finds reference-leak
    }
  }

  static BufferedImage cached(File file) throws IOException {
    try (InputStream raw = new FileInputStream(file);
        ImageInputStream in = new MemoryCacheImageInputStream(raw)) {
      return ImageIO.read(in);
    }
  }

  static BufferedImage readLeaking(File file) throws IOException {
    return ImageIO.read(new FileInputStream(file)); // finds reference-leak
  }

  static BufferedImage read(File file) throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      return ImageIO.read(in);
    }
  }

  /** Nothing outside of the heap hangs on the graphics of an image. */
  static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage scaled = new BufferedImage(width, height, image.getType());
    Graphics2D graphics = scaled.createGraphics();
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return scaled;
  }

  static long framesLeaking(File file) throws Exception {
    AudioInputStream in = AudioSystem.getAudioInputStream(file);
    return in.getFrameLength(); // finds reference-leak
  }

  static long frames(File file) throws Exception {
    try (AudioInputStream in = AudioSystem.getAudioInputStream(file)) {
      return in.getFrameLength();
    }
  }

  /** A line owes something only once it was opened. */
  static void play(AudioInputStream in) throws Exception {
    try (Clip clip = AudioSystem.getClip()) {
      clip.open(in);
      clip.start();
      clip.drain();
    }
  }
}
