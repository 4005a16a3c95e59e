/** Reference counts, locks and collections that the ownership annotations are about. */
module dev.custody.runtime {
  requires transitive dev.custody.annotations;
  requires transitive org.jspecify;

  exports dev.custody.runtime;
}
