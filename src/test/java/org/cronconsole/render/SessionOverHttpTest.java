package org.cronconsole.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.CronJob;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunService;
import org.cronconsole.run.RunStatus;
import org.cronconsole.sandbox.FaultRule;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxRequest;
import org.cronconsole.sandbox.TestSandboxes;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/** What befalls a session that goes well at first: the key is revoked, the clocks differ. */
@Timeout(60)
class SessionOverHttpTest {
    private static Sandbox sandbox(Duration ahead) {
        InstantSource system = InstantSource.system();
        return TestSandboxes.start(
                SandboxOptions.defaults().withDealerships(2).withDays(1).withSeed(5L),
                () -> system.instant().plus(ahead));
    }

    private static HttpRenderApi client(Sandbox sandbox) {
        return new HttpRenderApi(
                new RenderAccess(
                        URI.create(sandbox.access().renderApiBaseUrl()),
                        Secret.of(sandbox.access().renderApiKey()),
                        null),
                RenderClientOptions.defaults());
    }

    private static CronJob job(Sandbox sandbox, RenderApi api) {
        WorkspaceId workspace = new WorkspaceId(sandbox.access().ownerId());
        return CronJob.of(api.cronJobNamed(workspace, "Joliet Kia AM").orElseThrow(), null);
    }

    @Test
    void aKeyRevokedInMidSessionIsNamedAndNothingIsRepeated() {
        try (Sandbox sandbox = sandbox(Duration.ZERO);
                HttpRenderApi api = client(sandbox)) {
            CronJob job = job(sandbox, api);
            sandbox.faults().add(FaultRule.builder().path("/v1/**").status(401).build());
            sandbox.clearRequests();

            GatewayException.Unauthorized write =
                    catchThrowableOfType(
                            GatewayException.Unauthorized.class, () -> api.triggerRun(job.id()));
            assertThat(write).hasMessageContaining("Render does not accept the API key");
            assertThat(write.failure().service()).isEqualTo(RemoteService.RENDER);
            assertThat(write.failure().status()).isEqualTo(401);
            assertThat(write.effectUnknown()).as("refused, so nothing was done").isFalse();
            assertThatThrownBy(() -> api.service(job.id()))
                    .isInstanceOf(GatewayException.Unauthorized.class);

            assertThat(sandbox.requests())
                    .as("each once, a read too")
                    .extracting(SandboxRequest::status)
                    .containsExactly(401, 401);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, -10})
    void aClockTenMinutesOffIsMeasuredAndJudgedBy(int minutesAhead) {
        Duration ahead = Duration.ofMinutes(minutesAhead);
        try (Sandbox sandbox = sandbox(ahead);
                HttpRenderApi api = client(sandbox)) {
            CronJob job = job(sandbox, api);
            assertThat(api.clockSkew()).isBetween(ahead.minusSeconds(2), ahead.plusSeconds(2));
            RunService runs = new RunService(api, InstantSource.system());
            api.triggerRun(job.id());

            // Read by this machine's clock it would lie outside the span, or in the future.
            Run active = runs.history(job, Duration.ofMinutes(2)).getFirst();
            assertThat(active.status()).isEqualTo(RunStatus.RUNNING);
            assertThat(Duration.between(active.at(), runs.now()))
                    .isBetween(Duration.ofSeconds(-3), Duration.ofSeconds(30));
        }
    }
}
