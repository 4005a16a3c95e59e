/**
 * The words in which Java code states who owes the release of a reference: no dependencies, and
 * nothing to load at run time.
 */
module dev.custody.annotations {
  exports dev.custody.annotations;
}
