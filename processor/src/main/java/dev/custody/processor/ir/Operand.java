package dev.custody.processor.ir;

/** What an instruction reads: a local or a constant. */
public sealed interface Operand permits Local, Constant {}
