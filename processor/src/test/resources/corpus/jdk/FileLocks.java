package corpus.jdk;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file lock ends with its channel at the latest. Of a channel that the method owns it is that
 * which matters; on another's a lock that is given back on some path is to be on all.
 */
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

  static void notAlwaysLeaking(FileChannel lent, InputStream in) throws IOException {
    FileLock lock = lent.lock();
    in.read(); // finds reference-leak
    lock.release();
  }

  static void always(FileChannel lent, InputStream in) throws IOException {
    FileLock lock = lent.lock();
    try {
      in.read();
    } finally {
      lock.release();
    }
  }

  static boolean earlyLeaking(FileChannel lent) throws IOException {
    FileLock lock = lent.tryLock();
    if (lock == null) {
      return false;
    }
    if (lent.position() == 0) { // finds reference-leak
      return false; // finds reference-leak
    }
    lock.release();
    return true;
  }

  static boolean early(FileChannel lent) throws IOException {
    try (FileLock lock = lent.tryLock()) {
      return lock != null && lent.position() != 0;
    }
  }

  static void untestedLeaking(FileChannel lent, Runnable task) throws IOException {
    FileLock lock = lent.tryLock();
    task.run();
    lock.release(); // finds maybe-null
  }

  static void tested(FileChannel lent, Runnable task) throws IOException {
    FileLock lock = lent.tryLock();
    task.run();
    if (lock != null) {
      lock.release();
    }
  }

  static void heldUntilItCloses(FileChannel lent) throws IOException {
    FileLock lock = lent.tryLock();
    if (lock == null) {
      throw new IOException("in use");
    }
  }

  static void stillValid(FileChannel lent) throws IOException {
    FileLock lock = lent.tryLock();
    if (lock != null && lock.isValid()) {
      lock.close();
    }
  }

  static void inItsOwnChannel(Path path, InputStream in) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      FileLock lock = channel.lock();
      in.read();
      lock.release();
    }
  }
}
