package corpus.jdk;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file lock ends with its channel at the latest, so it is the channel that matters. */
final class FileLocks {
  static boolean onlyOneLeaking(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock(); // finds reference-leak
    if (lock == null) {
      return false; // finds reference-leak
    }
    lock.release();
    channel.close();
    return true;
  }

  static boolean onlyOne(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    }
  }

  static void endsWithTheChannel(Path path, Runnable task) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.lock();
      task.run();
    }
  }

  static boolean overlappingLeaking(File file) throws IOException {
    RandomAccessFile random = new RandomAccessFile(file, "rw");
    try {
      FileLock lock = random.getChannel().tryLock(0, 16, false);
      boolean taken = lock != null;
      random.close();
      return taken;
    } catch (OverlappingFileLockException e) {
      random.close();
      return false;
    } catch (IOException e) {
      throw new IOException("cannot lock " + file, e); // finds reference-leak
    }
  }

  static boolean overlapping(File file) throws IOException {
    try (RandomAccessFile random = new RandomAccessFile(file, "rw")) {
      FileLock lock = random.getChannel().tryLock(0, 16, false);
      return lock != null && lock.isValid();
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  static FileLock kept(FileChannel lent) throws IOException {
    return lent.lock();
  }
}
