package org.cronconsole.fault;

import org.cronconsole.words.Words;

/** The remote services that this client talks to. */
public enum RemoteService {
    /** Render's REST API. */
    RENDER,
    /** The dealership dashboard, which owns the users. */
    DASHBOARD,
    /** Twilio, which rents the phone numbers. */
    TWILIO;

    private static final Words WORDS = Words.of(RemoteService.class);

    /** The name as it stands at the start of a sentence. */
    public String title() {
        return WORDS.get("service.", this);
    }
}
