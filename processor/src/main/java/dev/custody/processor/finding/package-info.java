/**
 * What verification finds, as data: the finding, the steps of its path, the rule it breaks. Text is
 * made of it in {@code report} only.
 */
@NullMarked
package dev.custody.processor.finding;

import org.jspecify.annotations.NullMarked;
