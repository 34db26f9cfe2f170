package org.cronconsole.rotation;

/**
 * Where values are rotated: what does it, and what this computer's window has begun.
 *
 * @param begun the rotations that the window keeps; a command keeps its own where it is told to
 */
public record RotationDesk(Rotation rotation, RotationFolder begun) {}
