package dev.custody.processor.verify;

import dev.custody.processor.ir.Call;
import dev.custody.processor.ir.FieldKey;
import java.util.List;
import java.util.Set;

/**
 * What a body does, in short, the calls that are followed from it left aside.
 *
 * @param instructions how long it is
 * @param obliges whether it does anything to references, locks or regions
 * @param outlasts whether some of that outlives it by itself: locks, regions, the program's end
 * @param throwsUnchecked whether it shows an unchecked exception that leaves it
 * @param reads the fields that it reads
 * @param calls the names of the methods that it calls on an object
 * @param leadsTo its calls of methods that nobody has annotated, whose bodies count
 */
record Gist(
    int instructions,
    boolean obliges,
    boolean outlasts,
    boolean throwsUnchecked,
    Set<FieldKey> reads,
    Set<String> calls,
    List<Call> leadsTo) {}
