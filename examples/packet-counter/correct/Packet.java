package demo;

/**
 * A packet, as far as it is looked at.
 *
 * @param flow who talks to whom
 * @param length in bytes, headers included
 */
record Packet(long flow, int length) {}
