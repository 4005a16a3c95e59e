package dev.custody.processor.verify.state;

/**
 * What is known of one value, and so of all its copies. A value of which nothing is known has no
 * fact.
 */
public sealed interface Fact permits NumberFact, ObjectFact {}
