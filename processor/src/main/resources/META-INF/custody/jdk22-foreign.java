package java.lang.foreign;

interface Arena {
  @Acquires
  static Arena ofConfined();

  @Acquires
  static Arena ofShared();

  @Borrowed
  static Arena global();

  @Borrowed
  static Arena ofAuto();
}
