package dev.custody.processor.verify.state;

/** A persistent row of numbers of fixed length, initially 0. A change copies one short chunk. */
final class IntVector {
  private static final int BITS = 4;
  private static final int CHUNK = 1 << BITS;

  private final int[][] chunks;
  private final int length;

  private IntVector(int[][] chunks, int length) {
    this.chunks = chunks;
    this.length = length;
  }

  static IntVector zeros(int length) {
    int[][] chunks = new int[(length + CHUNK - 1) >> BITS][];
    java.util.Arrays.fill(chunks, new int[CHUNK]);
    return new IntVector(chunks, length);
  }

  int length() {
    return length;
  }

  int get(int index) {
    return chunks[index >> BITS][index & (CHUNK - 1)];
  }

  IntVector with(int index, int value) {
    if (get(index) == value) {
      return this;
    }
    int[][] copy = chunks.clone();
    int[] chunk = copy[index >> BITS].clone();
    chunk[index & (CHUNK - 1)] = value;
    copy[index >> BITS] = chunk;
    return new IntVector(copy, length);
  }
}
