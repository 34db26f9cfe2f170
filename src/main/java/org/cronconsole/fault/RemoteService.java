package org.cronconsole.fault;

/** The remote services that this client talks to. */
public enum RemoteService {
    /** Render's REST API. */
    RENDER("Render"),
    /** The dealership dashboard, which owns the users. */
    DASHBOARD("The dashboard"),
    /** Twilio, which rents the phone numbers. */
    TWILIO("Twilio");

    private final String title;

    RemoteService(String title) {
        this.title = title;
    }

    /** The name as it stands at the start of a sentence. */
    public String title() {
        return title;
    }
}
