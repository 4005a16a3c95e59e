/**
 * What the bodies of this compilation show without types: which methods return a field, which close
 * does nothing, which parameters are kept.
 */
@NullMarked
package dev.custody.processor.contract.read.body;

import org.jspecify.annotations.NullMarked;
