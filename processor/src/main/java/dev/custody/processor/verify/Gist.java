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
 * @param tells whether it leaves a field with something to be asked for later: a constant, an
 *     object
 * @param reads the fields that it reads
 * @param writes the fields that it writes
 * @param calls the names of the methods that it calls on an object
 * @param leadsTo its calls of methods that nobody has annotated, whose bodies count
 * @param callsOthers whether it calls others, too
 */
record Gist(
    int instructions,
    boolean obliges,
    boolean outlasts,
    boolean throwsUnchecked,
    boolean tells,
    Set<FieldKey> reads,
    Set<FieldKey> writes,
    Set<String> calls,
    List<Call> leadsTo,
    boolean callsOthers) {}
