package org.cronconsole.ui.customjob;

import org.cronconsole.settings.Secret;

import java.util.Locale;

/** An env var in the form. */
record EnvRow(String name, Secret value, State state) {
    /** How it stands to what the job has. */
    enum State {
        /** The job has it so. */
        KEPT,
        /** The job does not have it yet. */
        ADDED,
        /** The job has another value. */
        CHANGED,
        /** It is not known whether the job has it: its env vars were not read. */
        SET,
        /** The job has it, and is to have it no longer. */
        DELETED;

        String key() {
            return "customjob.env.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** True where it is to be sent. */
    boolean changes() {
        return state != State.KEPT;
    }
}
