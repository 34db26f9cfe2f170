package org.cronconsole.sandbox;

import org.cronconsole.sandbox.dashboard.DashboardSandbox;
import org.cronconsole.sandbox.twilio.TwilioSandbox;

import java.time.Duration;
import java.time.InstantSource;

/** Makes the real lookalikes of the dashboard and Twilio. */
final class SandboxNeighbours {

    private SandboxNeighbours() {}

    static Sandbox.Neighbours of(
            InstantSource clock, SandboxCredentials credentials, Duration tokenLife) {
        DashboardSandbox dashboard = new DashboardSandbox(clock, tokenLife);
        TwilioSandbox twilio =
                new TwilioSandbox(
                        clock, credentials.twilioAccountSid(), credentials.twilioAuthToken());
        return new Sandbox.Neighbours(
                dashboard, twilio, dashboard::accounts, dashboard::expireTokens);
    }
}
