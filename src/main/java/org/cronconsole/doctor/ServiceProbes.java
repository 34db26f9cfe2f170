package org.cronconsole.doctor;

import org.cronconsole.settings.Settings;

/**
 * Asks one service whether it can be worked with by some settings, kept or only typed. Reads alone:
 * nothing is changed, apart from a sign-in where the settings say who is acting. All methods wait,
 * at most about half a minute, and tell what went wrong in their result instead of throwing.
 */
public interface ServiceProbes {
    /** Whose the Render key is, which workspaces it reaches, and how far the clocks are apart. */
    ProbeResult render(Settings settings);

    /**
     * Whether the dashboard is there, and who is signed in by the credentials of {@link
     * Settings#dashboard()}: user name and password, or a token. Without any of them only whether
     * it is there.
     */
    ProbeResult dashboard(Settings settings);

    /** Which Twilio account it is, and whether it is active. */
    ProbeResult twilio(Settings settings);
}
