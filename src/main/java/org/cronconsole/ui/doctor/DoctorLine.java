package org.cronconsole.ui.doctor;

import org.cronconsole.doctor.Finding;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param check what is looked at
 * @param finding what came of it; null while it is looked at
 */
public record DoctorLine(String check, @Nullable Finding finding) {
    /** How it stands. */
    public enum State {
        /** Still looking. */
        LOOKING,
        /** Nothing needs doing. */
        GOOD,
        /** Something needs doing. */
        BAD
    }

    /** How it stands. */
    public State state() {
        if (finding == null) {
            return State.LOOKING;
        }
        return finding.ok() ? State.GOOD : State.BAD;
    }
}
