package org.cronconsole.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cronconsole.render.HeardLog.until;
import static org.cronconsole.render.RenderFixtures.envVar;

import org.cronconsole.id.DeployId;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxRequest;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;

/** Both sides of every exchange, of the client and of the sandbox, against the contract. */
@Timeout(120)
class ContractTest {
    @Test
    void everyExchangeOfClientAndSandboxIsAsTheContractSays() throws Exception {
        Contract contract = new Contract();
        try (Sandbox sandbox =
                        Sandbox.start(
                                SandboxOptions.defaults()
                                        .withDealerships(12)
                                        .withDays(3)
                                        .withSeed(11L)
                                        .withSpeed(60));
                WatchingProxy proxy = new WatchingProxy(sandbox.access().renderApiBaseUrl())) {
            try (HttpRenderApi api =
                    new HttpRenderApi(
                            new RenderAccess(
                                    URI.create(proxy.url()),
                                    Secret.of(sandbox.access().renderApiKey()),
                                    null),
                            RenderClientOptions.defaults())) {
                useAll(api, new WorkspaceId(sandbox.access().ownerId()));
            }
            List<String> wrong = new ArrayList<>();
            Set<String> used = new TreeSet<>();
            for (Exchanged exchange : proxy.exchanges()) {
                wrong.addAll(contract.wrong(exchange));
                used.add(contract.routeOf(exchange.method(), exchange.path()));
            }
            for (Exchanged frame : liveLog(sandbox)) {
                wrong.addAll(contract.wrong(frame));
                used.add(contract.routeOf(frame.method(), frame.path()));
            }
            assertThat(wrong).isEmpty();
            assertThat(used).as("every route of the contract is used").isEqualTo(contract.routes());
        }
    }

    /** Each frame that comes to the very opening that the client sends. */
    private static List<Exchanged> liveLog(Sandbox sandbox) throws Exception {
        WorkspaceId workspace = new WorkspaceId(sandbox.access().ownerId());
        BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        try (HttpRenderApi api =
                        new HttpRenderApi(
                                new RenderAccess(
                                        URI.create(sandbox.access().renderApiBaseUrl()),
                                        Secret.of(sandbox.access().renderApiKey()),
                                        workspace),
                                RenderClientOptions.defaults());
                HttpClient http = HttpClient.newHttpClient()) {
            List<RenderService> jobs = new ArrayList<>();
            api.cronJobs(workspace, ServiceFilter.suspendedIs(false), jobs::addAll);
            JobId job = jobs.getFirst().id();
            sandbox.clearRequests();
            HeardLog heard = new HeardLog();
            try (LogSubscription live = api.subscribeLogs(workspace, job, Instant.now(), heard)) {
                until(() -> heard.states().contains("connected"));
            }
            String opening =
                    sandbox.requests().stream()
                            .filter(request -> request.status() == 101)
                            .map(SandboxRequest::path)
                            .findFirst()
                            .orElseThrow();
            URI address = URI.create(sandbox.access().renderApiBaseUrl());
            WebSocket socket =
                    http.newWebSocketBuilder()
                            .header("Authorization", "Bearer " + sandbox.access().renderApiKey())
                            .buildAsync(
                                    URI.create("ws://" + address.getAuthority() + opening),
                                    new WebSocket.Listener() {
                                        @Override
                                        public CompletionStage<?> onText(
                                                WebSocket socket, CharSequence text, boolean last) {
                                            frames.add(text.toString());
                                            socket.request(1);
                                            return CompletableFuture.completedFuture(null);
                                        }
                                    })
                            .join();
            try {
                api.triggerRun(job);
                until(() -> frames.size() >= 3);
            } finally {
                socket.abort();
            }
            String query = URI.create(opening).getRawQuery();
            return frames.stream()
                    .map(text -> new Exchanged("GET", "/logs/subscribe", query, "", 101, text))
                    .toList();
        }
    }

    private static void useAll(HttpRenderApi api, WorkspaceId workspace) {
        api.user();
        api.workspaces();
        api.workspace(workspace);
        List<RenderService> jobs = new ArrayList<>();
        api.cronJobs(workspace, jobs::addAll);
        api.cronJobs(workspace, ServiceFilter.suspendedIs(true), page -> {});
        Instant now = Instant.now();
        for (RenderService job : jobs.subList(0, 4)) {
            List<RunEvent> events = api.runEvents(job.id(), now.minus(Duration.ofDays(3)), now);
            assertThat(events).isNotEmpty();
            Instant last = events.getLast().at();
            api.logs(new LogQuery(workspace, job.id(), last.minusSeconds(3600), last, null, 100));
        }
        useJob(api, create(api, workspace));
        useJob(api, createDocker(api, workspace));
        useGroup(api, workspace, jobs.getFirst().id());
        try {
            api.service(new JobId("crn-00000000000000000000"));
            throw new AssertionError("there is no such service");
        } catch (org.cronconsole.fault.GatewayException.NotFound expected) {
            assertThat(expected.failure().status()).isEqualTo(404);
        }
    }

    private static CreatedService create(HttpRenderApi api, WorkspaceId workspace) {
        return api.createCronJob(
                new NewCronJob(
                        workspace,
                        "Contract Motors AM",
                        "https://github.com/example/robot",
                        "main",
                        true,
                        "0 0 1 1 *",
                        "node",
                        "starter",
                        "oregon",
                        "npm ci",
                        "node run.js",
                        List.of(envVar("A", "1"), envVar("B", "2"))));
    }

    private static CreatedService createDocker(HttpRenderApi api, WorkspaceId workspace) {
        return api.createCronJob(
                new NewCronJob(
                        workspace,
                        "Contract Motors PM",
                        "https://github.com/example/robot",
                        null,
                        false,
                        "0 0 1 1 *",
                        "docker",
                        null,
                        null,
                        null,
                        null,
                        List.of()));
    }

    private static void useJob(HttpRenderApi api, CreatedService created) {
        JobId job = created.service().id();
        DeployId first = Objects.requireNonNull(created.deploy());
        until(() -> api.deploy(job, first).finished());
        RenderService patched =
                api.update(
                        job,
                        new ServicePatch(
                                created.service().name() + " 2",
                                null,
                                "stable",
                                false,
                                "30 6 * * 1-5",
                                "standard",
                                null,
                                null,
                                "run it"));
        assertThat(patched.command()).isEqualTo("run it");
        assertThat(patched.schedule()).isEqualTo("30 6 * * 1-5");
        assertThat(patched.name()).endsWith(" 2");
        assertThat(patched.autoDeploy()).isFalse();
        assertThat(patched.buildCommand()).isEqualTo(created.service().buildCommand());

        assertThat(api.putEnvVar(job, "C", Secret.of("3"))).isEqualTo(envVar("C", "3"));
        api.deleteEnvVar(job, "A");
        api.deleteEnvVar(job, "A");
        List<EnvVar> vars = new ArrayList<>(api.envVars(job));
        assertThat(vars).extracting(EnvVar::key).contains("C").doesNotContain("A");
        vars.add(envVar("D", "4"));
        assertThat(api.replaceEnvVars(job, vars)).containsExactlyInAnyOrderElementsOf(vars);

        api.startDeploy(job, DeployMode.BUILD_AND_DEPLOY);
        api.latestDeploy(job);
        assertThat(api.setNotificationOverride(job, "failure").notificationsToSend())
                .isEqualTo("failure");
        assertThat(api.notificationOverride(job).notificationsToSend()).isEqualTo("failure");
        assertThat(api.notificationOverrides(created.service().workspace()).get(job))
                .isEqualTo(api.notificationOverride(job));
        assertThat(api.notificationDefault(created.service().workspace()).notificationsToSend())
                .isEqualTo("failure");
        api.triggerRun(job);
        api.cancelActiveRun(job);
        api.suspend(job);
        api.resume(job);
        api.delete(job);
        api.delete(job);
    }

    private static void useGroup(HttpRenderApi api, WorkspaceId workspace, JobId job) {
        EnvGroupId group =
                api.createEnvGroup(workspace, "contract", List.of(envVar("A", "1"))).id();
        api.putEnvGroupVar(group, "B", "2");
        api.deleteEnvGroupVar(group, "A");
        api.deleteEnvGroupVar(group, "A");
        api.linkEnvGroup(group, job);
        assertThat(api.envGroup(group).links()).containsExactly(job);
        api.unlinkEnvGroup(group, job);
        assertThat(api.envGroup(group).links()).isEmpty();
        assertThat(api.envGroup(group).envVars()).containsExactly(envVar("B", "2"));
        api.envGroups(workspace);
    }

    @Test
    void theContractFindsWhatIsWrong() throws Exception {
        Contract contract = new Contract();
        assertThat(contract.wrong(exchange("PATCH", "/services/x", "{\"suspended\":\"yes\"}")))
                .isNotEmpty();
        assertThat(contract.wrong(exchange("GET", "/services", ""))).isNotEmpty();
        assertThat(contract.wrong(exchange("POST", "/services/x/restart", ""))).isNotEmpty();
        assertThat(
                        contract.wrong(
                                new Exchanged(
                                        "GET",
                                        "/logs/subscribe",
                                        "ownerId=tea-1&resource=crn-1",
                                        "",
                                        101,
                                        "{\"id\":\"log-1\",\"message\":\"half a line\"}")))
                .isNotEmpty();
        assertThat(
                        contract.wrong(
                                new Exchanged(
                                        "GET", "/users", "", "", 200, "{\"email\":\"a@b.c\"}")))
                .singleElement()
                .asString()
                .contains("name");
        assertThat(
                        contract.wrong(
                                new Exchanged(
                                        "GET",
                                        "/users",
                                        "",
                                        "",
                                        200,
                                        "{\"email\":\"a@b.c\",\"name\":\"A\"}")))
                .isEmpty();
    }

    private static Exchanged exchange(String method, String path, String body) {
        return new Exchanged(method, path, "", body, 200, "[]");
    }
}
