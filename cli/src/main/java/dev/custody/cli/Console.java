package dev.custody.cli;

import java.io.PrintWriter;

/**
 * Where a command prints.
 *
 * @param out takes findings and pages
 * @param err takes what is wrong with the input, and progress
 * @param isTerminal whether somebody is looking at {@code err} while the command runs
 */
record Console(PrintWriter out, PrintWriter err, boolean isTerminal) {}
