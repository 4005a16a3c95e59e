// An ordinary stream owes nothing; one over a file (Files.lines) is closed through any stage.
package java.util.stream;

import java.util.function.*;

@MustRelease({})
interface BaseStream {
  @Releases
  void close();

  @Wraps
  S sequential();

  @Wraps
  S parallel();

  @Wraps
  S unordered();

  @Wraps
  S onClose(Runnable closeHandler);
}

interface Stream {
  @Wraps
  Stream<T> filter(Predicate<? super T> predicate);

  @Wraps
  <R> Stream<R> map(Function<? super T, ? extends R> mapper);

  @Wraps
  IntStream mapToInt(ToIntFunction<? super T> mapper);

  @Wraps
  LongStream mapToLong(ToLongFunction<? super T> mapper);

  @Wraps
  DoubleStream mapToDouble(ToDoubleFunction<? super T> mapper);

  @Wraps
  <R> Stream<R> flatMap(Function<? super T, ? extends Stream<? extends R>> mapper);

  @Wraps
  Stream<T> distinct();

  @Wraps
  Stream<T> sorted();

  @Wraps
  Stream<T> sorted(java.util.Comparator<? super T> comparator);

  @Wraps
  Stream<T> peek(Consumer<? super T> action);

  @Wraps
  Stream<T> limit(long maxSize);

  @Wraps
  Stream<T> skip(long n);

  @Wraps
  Stream<T> takeWhile(Predicate<? super T> predicate);

  @Wraps
  Stream<T> dropWhile(Predicate<? super T> predicate);

  static <T> Stream<T> concat(@Wraps Stream<? extends T> a, @Escapes Stream<? extends T> b);
}
