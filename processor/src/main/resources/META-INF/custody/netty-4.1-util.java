// Reference counts. A count by a number is not followed: from there on nothing is owed.
package io.netty.util;

@Refcounted
interface ReferenceCounted {
  @Acquires(Of.RECEIVER)
  ReferenceCounted retain();

  @Escapes
  @Returns
  ReferenceCounted retain(int increment);

  @Releases
  boolean release();

  @Escapes
  boolean release(int decrement);

  @Returns
  ReferenceCounted touch();

  @Returns
  ReferenceCounted touch(Object hint);
}

class ReferenceCountUtil {
  static <T> T retain(@Acquires @Returns T msg);

  @Unknown
  static <T> T retain(@Escapes T msg, int increment);

  static boolean release(@Releases Object msg);

  static boolean release(@Escapes Object msg, int decrement);

  static void safeRelease(@Releases Object msg);

  static void safeRelease(@Escapes Object msg, int decrement);

  static <T> T touch(@Returns T msg);

  static <T> T touch(@Returns T msg, Object hint);

  // Released by a thread of its own, later.
  @Unknown
  static <T> T releaseLater(@Escapes T msg);
}
