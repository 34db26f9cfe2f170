package org.cronconsole.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cronconsole.render.RenderFixtures.envVar;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.DeployId;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** The client against the lookalike of Render, which shares no code with it. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpRenderApiSandboxTest {
    private static final int DEALERSHIPS = 60;

    private Sandbox sandbox;
    private HttpRenderApi api;
    private WorkspaceId workspace;

    @BeforeAll
    void start() throws Exception {
        sandbox =
                Sandbox.start(
                        SandboxOptions.defaults()
                                .withDealerships(DEALERSHIPS)
                                .withDays(3)
                                .withSeed(7L)
                                .withSpeed(60));
        workspace = new WorkspaceId(sandbox.access().ownerId());
        api =
                new HttpRenderApi(
                        access(sandbox.access().renderApiKey()), RenderClientOptions.defaults());
    }

    @AfterAll
    void stop() {
        api.close();
        sandbox.close();
    }

    @Test
    void userWorkspaceAndEveryJobAreRead() {
        assertThat(api.user().email()).contains("@");
        assertThat(api.workspaces()).extracting(Workspace::id).contains(workspace);

        List<RenderService> jobs = jobs();

        assertThat(jobs).hasSizeGreaterThanOrEqualTo(2 * DEALERSHIPS);
        assertThat(jobs).extracting(RenderService::id).doesNotHaveDuplicates();
        RenderService first = jobs.getFirst();
        assertThat(api.service(first.id())).isEqualTo(first);
        assertThat(api.cronJobNamed(workspace, first.name())).contains(first);
        assertThat(api.cronJobNamed(workspace, first.name() + "x")).isEmpty();
    }

    @Test
    void historyAndLogsAreRead() {
        RenderService job =
                jobs().stream()
                        .filter(j -> j.lastSuccessfulRunAt() != null)
                        .findFirst()
                        .orElseThrow();
        Instant now = Instant.now();

        List<RunEvent> events = api.runEvents(job.id(), now.minus(Duration.ofDays(4)), now);

        assertThat(events).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(events).hasAtLeastOneElementOfType(RunEvent.Started.class);
        assertThat(events).hasAtLeastOneElementOfType(RunEvent.Ended.class);
        RunEvent last = events.getLast();
        LogPage page =
                api.logs(
                        new LogQuery(
                                workspace,
                                job.id(),
                                last.at().minus(Duration.ofHours(1)),
                                last.at().plusSeconds(1),
                                null,
                                10));
        assertThat(page.lines()).isNotEmpty().hasSizeLessThanOrEqualTo(10);
        assertThat(page.lines()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    @Test
    void aJobLivesFromCreateToDelete() {
        List<EnvVar> envVars =
                IntStream.range(0, 25).mapToObj(i -> envVar("KEY_" + i, "value " + i)).toList();
        NewCronJob plan =
                new NewCronJob(
                        workspace,
                        "Client Test Motors AM",
                        "https://github.com/example/robot",
                        "main",
                        false,
                        "0 0 1 1 *",
                        "node",
                        "starter",
                        "oregon",
                        "npm ci",
                        "node run.js",
                        envVars);

        CreatedService created = api.createCronJob(plan);

        RenderService job = api.service(created.service().id());
        assertThat(job.name()).isEqualTo(plan.name());
        assertThat(job.schedule()).isEqualTo("0 0 1 1 *");
        assertThat(job.command()).isEqualTo("node run.js");
        assertThat(job.autoDeploy()).isFalse();
        assertThat(api.envVars(job.id())).containsExactlyInAnyOrderElementsOf(envVars);
        assertThatThrownBy(() -> api.createCronJob(plan))
                .isInstanceOf(GatewayException.Conflict.class);

        DeployId deploy = Objects.requireNonNull(created.deploy());
        until(() -> api.deploy(job.id(), deploy).status().equals("live"));
        assertThat(api.latestDeploy(job.id()).map(Deploy::id)).contains(deploy);

        Instant before = Instant.now().minusSeconds(5);
        assertThat(api.triggerRun(job.id()).status()).isEqualTo("pending");
        until(() -> !events(job, before).isEmpty());
        api.triggerRun(job.id()); // cancels the first
        api.cancelActiveRun(job.id());
        until(() -> ended(job, before) >= 2);

        api.suspend(job.id());
        assertThat(api.service(job.id()).suspended()).isTrue();
        api.resume(job.id());
        assertThat(api.service(job.id()).suspended()).isFalse();

        api.delete(job.id());
        api.delete(job.id());
        assertThatThrownBy(() -> api.service(job.id()))
                .isInstanceOf(GatewayException.NotFound.class);
    }

    @Test
    void anEnvGroupIsKeptKeyByKey() {
        EnvGroup created = api.createEnvGroup(workspace, "client-test", List.of(envVar("A", "1")));

        EnvGroup changed = api.putEnvGroupVar(created.id(), "B", "{\"v\":1}");

        assertThat(changed.envVars())
                .containsExactlyInAnyOrder(envVar("A", "1"), envVar("B", "{\"v\":1}"));
        assertThat(api.envGroup(created.id())).isEqualTo(changed);
        assertThat(api.envGroups(workspace))
                .filteredOn(group -> group.id().equals(created.id()))
                .singleElement()
                .satisfies(group -> assertThat(group.envVars()).isEmpty());
        assertThatThrownBy(() -> api.envGroup(new EnvGroupId("evg-00000000000000000000")))
                .isInstanceOf(GatewayException.NotFound.class);
    }

    @Test
    void aWrongKeyIsUnauthorized() {
        try (HttpRenderApi stranger =
                new HttpRenderApi(access("rnd_wrong"), RenderClientOptions.defaults())) {
            assertThatThrownBy(stranger::user)
                    .isInstanceOf(GatewayException.Unauthorized.class)
                    .hasMessageNotContaining("rnd_wrong");
        }
    }

    private RenderAccess access(String key) {
        return new RenderAccess(
                URI.create(sandbox.access().renderApiBaseUrl()), Secret.of(key), workspace);
    }

    private List<RenderService> jobs() {
        List<RenderService> jobs = new ArrayList<>();
        api.cronJobs(workspace, jobs::addAll);
        return jobs;
    }

    private List<RunEvent> events(RenderService job, Instant from) {
        return api.runEvents(job.id(), from, Instant.now().plusSeconds(5));
    }

    private long ended(RenderService job, Instant from) {
        return events(job, from).stream().filter(RunEvent.Ended.class::isInstance).count();
    }

    /** Asks until it is so; the class's time-out ends what never comes. */
    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
