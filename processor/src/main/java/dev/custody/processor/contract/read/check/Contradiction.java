package dev.custody.processor.contract.read.check;

import javax.lang.model.element.Element;

/**
 * Annotations of a declaration that cannot hold.
 *
 * @param element the declaration where the message stands
 * @param message one sentence: what is wrong, with the accepted words or spelling where there are
 */
public record Contradiction(Element element, String message) {}
