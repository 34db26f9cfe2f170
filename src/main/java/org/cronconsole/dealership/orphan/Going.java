package org.cronconsole.dealership.orphan;

/**
 * An offboarding of this computer that has not ended: what it has left so far is no orphan.
 *
 * @param dealership whom it offboards
 * @param running true where somebody on this computer works at it now
 */
public record Going(String journal, String dealership, boolean running) {}
