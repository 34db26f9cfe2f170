package org.cronconsole.sandbox;

import java.time.InstantSource;
import org.cronconsole.sandbox.dashboard.DashboardSandbox;
import org.cronconsole.sandbox.twilio.TwilioSandbox;

/** Makes the real lookalikes of the dashboard and Twilio. */
final class SandboxNeighbours {

    private SandboxNeighbours() {}

    static Sandbox.Neighbours of(SandboxCredentials credentials) {
        InstantSource clock = InstantSource.system();
        DashboardSandbox dashboard = new DashboardSandbox(clock);
        TwilioSandbox twilio =
                new TwilioSandbox(
                        clock, credentials.twilioAccountSid(), credentials.twilioAuthToken());
        return new Sandbox.Neighbours(dashboard, twilio, dashboard::accounts);
    }
}
