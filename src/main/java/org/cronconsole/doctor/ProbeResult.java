package org.cronconsole.doctor;

import org.cronconsole.render.Workspace;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * What a service said when it was asked with some settings.
 *
 * @param ok true where it can be worked with
 * @param found what is so, in plain words and without secrets
 * @param next what to do about it; empty where nothing needs doing
 * @param workspaces those that the Render key reaches; empty for other services
 * @param clockSkew Render's clock less this computer's; null where it was not learned
 */
public record ProbeResult(
        boolean ok,
        String found,
        String next,
        List<Workspace> workspaces,
        @Nullable Duration clockSkew) {
    /** Copies the list. */
    public ProbeResult {
        workspaces = List.copyOf(workspaces);
    }

    /** Nothing needs doing. */
    public static ProbeResult good(String found) {
        return new ProbeResult(true, found, "", List.of(), null);
    }

    /** Something needs doing. */
    public static ProbeResult bad(String found, String next) {
        return new ProbeResult(false, found, next, List.of(), null);
    }
}
