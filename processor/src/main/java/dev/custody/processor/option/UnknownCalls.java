package dev.custody.processor.option;

/** What becomes of a reference that is passed to a method of which nobody knows anything. */
public enum UnknownCalls {
  /** It may be kept or released there, so nothing is owed for it any more. */
  ESCAPE,
  /** It is lent for the call. */
  BORROW
}
