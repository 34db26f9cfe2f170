package org.cronconsole.ui.kit;

/** Whether something is as the computer is set up, or as it was chosen here. */
public enum AsSystem {
    /** As the system says, also when that changes. */
    SYSTEM,
    /** On, whatever the system says. */
    ON,
    /** Off, whatever the system says. */
    OFF;

    /** Whether it is on, where the system says this. */
    public boolean given(boolean system) {
        return this == SYSTEM ? system : this == ON;
    }
}
