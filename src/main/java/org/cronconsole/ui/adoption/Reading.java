package org.cronconsole.ui.adoption;

/** The two ways to understand a line that nobody has said anything about. */
enum Reading {
    /** Its numbers are the local time: so local times were typed as UTC. */
    TYPED,
    /** It is right already: what it means today on the dealership's clock is meant. */
    NOW
}
