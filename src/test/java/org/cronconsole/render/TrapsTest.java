package org.cronconsole.render;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cronconsole.render.RenderFixtures.JOB;
import static org.cronconsole.render.RenderFixtures.WORKSPACE;
import static org.cronconsole.render.RenderFixtures.job;
import static org.cronconsole.render.RenderFixtures.newJob;
import static org.cronconsole.render.RenderFixtures.page;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.DeployId;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.JobChanges;
import org.cronconsole.job.JobField;
import org.cronconsole.job.JobForm;
import org.cronconsole.job.JobProblem;
import org.cronconsole.job.JobSeen;
import org.cronconsole.job.JobService;
import org.cronconsole.job.JobUpdatePlan;
import org.cronconsole.job.Patience;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunHistory;
import org.cronconsole.run.RunService;
import org.cronconsole.run.RunStatus;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What Render's API does that nobody would expect: one test a trap, which fails in the trap. */
class TrapsTest {
    private static final JobId AM = new JobId("crn-am");
    private static final Instant NOW = FakeRender.NOW;
    private static final Secret SECRET = Secret.of("geheim-0815");

    @RegisterExtension
    static final WireMockExtension render =
            WireMockExtension.newInstance()
                    .options(WireMockConfiguration.options().dynamicPort())
                    .build();

    private final FakeTime time = new FakeTime();
    private final FakeRender fake = new FakeRender();
    private final RunService runs = new RunService(fake, () -> NOW);
    private final JobService jobs =
            new JobService(
                    fake,
                    FakeRender.WORKSPACE,
                    new EnvGroupRegistry(fake, FakeRender.WORKSPACE, () -> NOW),
                    runs,
                    () -> NOW,
                    new Patience(Duration.ofMillis(40), Duration.ofMillis(2)));
    private HttpRenderApi api;

    @BeforeEach
    void connect() {
        api = RenderFixtures.client(render.baseUrl(), time);
        fake.add("crn-am", "Naperville Ford AM", "58 11 * * 1-6");
    }

    @AfterEach
    void disconnect() {
        api.close();
    }

    @Test
    void trap01_aTriggerCancelsTheActiveRunAndIsNeverRepeated() {
        fake.addEvents(AM, started("run-1", -60));
        assertProblem(() -> jobs.trigger(AM, false), JobProblem.Kind.RUN_ACTIVE);
        assertThat(fake.writes).isEmpty();

        fake.events.clear();
        fake.fault = FakeRender.cut();
        fake.faultAfterEffect = true;
        assertThat(jobs.trigger(AM, false).id().value()).isEqualTo("run-new");
        assertThat(fake.writes).as("found by its event, not sent again").hasSize(1);

        render.stubFor(any(anyUrl()).willReturn(serverError()));
        GatewayException fault =
                catchThrowableOfType(GatewayException.class, () -> api.triggerRun(JOB));
        assertThat(fault.effectUnknown()).isTrue();
        render.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void trap02_aCancelHitsWhateverRunsSoItLooksFirstAndReportsWhatEnded() {
        fake.addEvents(AM, started("run-2", -60));
        assertProblem(
                () -> jobs.cancel(AM, new RunId("run-1")), JobProblem.Kind.NOT_THE_ACTIVE_RUN);
        assertThat(fake.writes).isEmpty();

        fake.onCancel = job -> fake.addEvents(AM, started("run-3", 0), ended("run-3", 1));
        assertProblem(() -> jobs.cancel(AM, new RunId("run-2")), JobProblem.Kind.ANOTHER_RUN_ENDED);
    }

    @Test
    void trap03_eventsAreAskedForWithTheirSpanOfTime() {
        render.stubFor(any(anyUrl()).willReturn(okJson("[]")));
        Instant from = NOW.minus(Duration.ofDays(14));

        api.runEvents(JOB, from, NOW);

        for (String type : List.of(RunJson.STARTED, RunJson.ENDED)) {
            render.verify(
                    getRequestedFor(urlPathEqualTo("/services/" + JOB + "/events"))
                            .withQueryParam("type", equalTo(type))
                            .withQueryParam("startTime", equalTo(from.toString()))
                            .withQueryParam("endTime", equalTo(NOW.toString())));
        }
    }

    @Test
    void trap04_allPagesOfEnvVarsAreReadAndOneKeyIsChangedAlone() {
        String path = "/services/" + JOB + "/env-vars";
        for (int from = 0; from <= 40; from += 20) {
            String next = page("envVar", from, Math.min(from + 20, 45), TrapsTest::envVarJson);
            render.stubFor(
                    get(urlPathEqualTo(path))
                            .withQueryParam(
                                    "cursor", from == 0 ? absent() : equalTo("c" + (from - 1)))
                            .willReturn(okJson(next)));
        }
        render.stubFor(put(urlPathMatching(path + "/K")).willReturn(okJson(envVarJson(1))));

        List<EnvVar> all = api.envVars(JOB);
        assertThat(all).hasSize(45).doesNotHaveDuplicates();

        api.putEnvVar(JOB, "K", SECRET);
        render.verify(0, putRequestedFor(urlPathEqualTo(path)));
        render.verify(1, putRequestedFor(urlPathEqualTo(path + "/K")));
    }

    @Test
    void trap05_aPatchSendsNothingThatCannotBePatched() throws Exception {
        render.stubFor(patch(anyUrl()).willReturn(okJson(job(1))));
        render.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(202)));

        api.update(
                JOB,
                new ServicePatch(
                        "n", "r", "b", true, "0 6 * * *", "starter", "node", "npm ci", "node ."));
        api.suspend(JOB);

        JsonNode sent = body(patchRequestedFor(anyUrl()));
        assertThat(names(sent))
                .isEqualTo(Set.of("name", "repo", "branch", "autoDeploy", "serviceDetails"));
        assertThat(names(sent.path("serviceDetails")))
                .isEqualTo(Set.of("schedule", "plan", "runtime", "envSpecificDetails"));
        render.verify(1, postRequestedFor(urlPathEqualTo("/services/" + JOB + "/suspend")));
    }

    @Test
    void trap06_aPatchDeploysNothingAndADeployMayBeQueuedUnnamed() throws Exception {
        render.stubFor(patch(anyUrl()).willReturn(okJson(job(1))));
        render.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(202)));

        api.update(JOB, ServicePatch.NOTHING.withSchedule("0 6 * * *"));
        assertThat(body(patchRequestedFor(anyUrl())).toString())
                .as("only what changes")
                .isEqualTo("{\"serviceDetails\":{\"schedule\":\"0 6 * * *\"}}");
        render.verify(0, postRequestedFor(anyUrl()));

        assertThat(api.startDeploy(JOB, DeployMode.BUILD_AND_DEPLOY)).isEmpty();
        render.verify(1, postRequestedFor(urlPathEqualTo("/services/" + JOB + "/deploys")));
    }

    @Test
    void trap07_nothingIsAskedThatCronJobsRefuse() throws Exception {
        render.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(202)));
        for (Write write : Write.values()) {
            try {
                write.of(api);
            } catch (GatewayException unreadable) {
                assertThat(unreadable).isInstanceOf(GatewayException.Unexpected.class);
            }
        }

        assertThat(names(body(postRequestedFor(urlPathMatching(".*/deploys")))))
                .isEqualTo(Set.of("deployMode"));
        assertThat(render.findAll(anyRequestedFor(anyUrl())))
                .hasSizeGreaterThanOrEqualTo(Write.values().length)
                .noneMatch(sent -> sent.getUrl().matches(".*/(restart|deploys/.+/cancel)"));
    }

    @Test
    void trap08_theLimitsOfCreatesAndOfOneServiceAreKept() {
        render.stubFor(patch(anyUrl()).willReturn(limits(okJson(job(1)), 10, 0, 40)));
        render.stubFor(
                post(anyUrl())
                        .willReturn(limits(okJson("{\"service\":" + job(1) + "}"), 20, 0, 3494)));
        api.update(JOB, ServicePatch.NOTHING.withName("New"));
        api.suspend(new JobId("crn-other"));
        assertThat(time.waits()).isEmpty();

        assertThatThrownBy(() -> api.startDeploy(new JobId("crn-other"), DeployMode.DEPLOY_ONLY))
                .as("the same limit as suspend's")
                .isInstanceOf(GatewayException.RateLimited.class);
        api.resume(JOB);
        assertThat(time.waits())
                .as("the same limit as the patch's")
                .containsExactly(Duration.ofSeconds(41));

        api.createCronJob(newJob("node", List.of()));
        assertThat(api.createsLeft().orElseThrow().left()).isZero();
        assertThatThrownBy(() -> api.createCronJob(newJob("node", List.of())))
                .isInstanceOf(GatewayException.RateLimited.class)
                .hasMessageContaining("nothing was sent");
        render.verify(1, postRequestedFor(urlPathEqualTo("/services")));
    }

    @Test
    void trap09_theResetHeaderIsSecondsLeft() {
        render.stubFor(any(anyUrl()).willReturn(limits(okJson(job(1)), 400, 0, 45)));

        api.service(JOB);
        api.service(JOB);

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(46));
    }

    @Test
    void trap10_aTakenNameIsAConflictHoweverItIsRefused() {
        for (int status : new int[] {409, 400}) {
            render.stubFor(
                    any(anyUrl())
                            .willReturn(
                                    aResponse()
                                            .withStatus(status)
                                            .withBody("{\"message\":\"name already in use\"}")));
            assertThatThrownBy(() -> api.createCronJob(newJob("node", List.of())))
                    .isInstanceOf(GatewayException.Conflict.class);
            assertThatThrownBy(() -> api.update(JOB, ServicePatch.NOTHING.withName("Taken")))
                    .isInstanceOf(GatewayException.Conflict.class);
        }
        // "x" is the slug of every job of the fixtures.
        render.stubFor(get(anyUrl()).willReturn(okJson(page("service", 1, 3, i -> job(i)))));
        assertThat(api.cronJobNamed(WORKSPACE, "x")).isEmpty();
        assertThat(api.cronJobNamed(WORKSPACE, "Job 2")).isPresent();
    }

    @Test
    void trap11_eachKindOfThingHasItsOwnWordsForItsState() {
        List<RunEvent> events = new ArrayList<>();
        List<String> words =
                List.of("successful", "unsuccessful", "canceled", "succeeded", "cancelled");
        for (int i = 0; i < words.size(); i++) {
            events.add(
                    new RunEvent.Ended(
                            new RunId("r" + i), NOW.plusSeconds(-i), words.get(i), null, null));
        }
        assertThat(RunHistory.of(jobs.find(AM), events, NOW))
                .extracting(Run::status)
                .containsExactly(
                        RunStatus.SUCCESSFUL,
                        RunStatus.UNSUCCESSFUL,
                        RunStatus.CANCELED,
                        RunStatus.UNKNOWN,
                        RunStatus.UNKNOWN);
        assertThat(
                        List.of(
                                "created",
                                "queued",
                                "build_in_progress",
                                "update_in_progress",
                                "pre_deploy_in_progress",
                                "a_word_of_next_year"))
                .noneMatch(word -> deploy(word).finished());
        assertThat(List.of("build_failed", "update_failed", "pre_deploy_failed", "canceled"))
                .allMatch(word -> deploy(word).failed());
        assertThat(List.of("live", "deactivated"))
                .allMatch(word -> deploy(word).finished() && !deploy(word).failed());
    }

    @Test
    void trap12_theNextRunIsReckonedInUtcAndDriftsByTheClocksChange() {
        ZoneId chicago = ZoneId.of("America/Chicago");
        Instant summer = Instant.parse("2026-10-31T00:00:00Z");
        Instant winter = Instant.parse("2026-11-02T00:00:00Z");

        assertThat(jobs.find(AM).nextRunAt(summer))
                .contains(Instant.parse("2026-10-31T11:58:00Z"))
                .map(at -> at.atZone(chicago).toLocalTime())
                .contains(LocalTime.of(6, 58));
        assertThat(jobs.find(AM).nextRunAt(winter))
                .contains(Instant.parse("2026-11-02T11:58:00Z"))
                .map(at -> at.atZone(chicago).toLocalTime())
                .contains(LocalTime.of(5, 58));
    }

    @Test
    void trap13_aDelayedRunIsARunAndAHungOneIsSaidToHang() {
        Instant slot = Instant.parse("2026-11-23T11:58:00Z");
        List<Run> found =
                RunHistory.of(
                        jobs.find(AM),
                        List.of(
                                new RunEvent.Started(new RunId("late"), slot.plusSeconds(5400)),
                                new RunEvent.Ended(
                                        new RunId("late"),
                                        slot.plusSeconds(5500),
                                        "successful",
                                        null,
                                        null)),
                        NOW);
        assertThat(found).singleElement().extracting(Run::status).isEqualTo(RunStatus.SUCCESSFUL);

        fake.addEvents(AM, started("stuck", (int) -Duration.ofHours(11).toSeconds()));
        assertThat(runs.active(jobs.find(AM)).orElseThrow().status()).isEqualTo(RunStatus.HUNG);
        assertProblem(() -> jobs.trigger(AM, false), JobProblem.Kind.RUN_ACTIVE);
    }

    @Test
    void trap15_envVarsAreReadOnPurposeOnlyAndTheirValuesShownNowhere() {
        Logger root = (Logger) LoggerFactory.getLogger("org.cronconsole");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Level before = root.getLevel();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try {
            render.stubFor(get(anyUrl()).willReturn(okJson(page("service", 1, 3, i -> job(i)))));
            api.cronJobs(WORKSPACE, jobs -> {});
            render.stubFor(get(anyUrl()).willReturn(okJson(job(1))));
            api.service(JOB);
            render.verify(0, anyRequestedFor(urlPathMatching(".*env-vars.*")));

            String answer = "{\"key\":\"K\",\"value\":\"" + SECRET.reveal() + "\"}";
            render.stubFor(put(anyUrl()).willReturn(okJson(answer)));
            EnvVar echoed = api.putEnvVar(JOB, "K", SECRET);
            assertThat(echoed.value()).isEqualTo(SECRET);
            assertThat(echoed.toString()).doesNotContain(SECRET.reveal());
            for (int status : new int[] {200, 400, 500}) {
                render.stubFor(
                        put(anyUrl())
                                .willReturn(aResponse().withStatus(status).withBody("x" + answer)));
                GatewayException fault =
                        catchThrowableOfType(
                                GatewayException.class, () -> api.putEnvVar(JOB, "K", SECRET));
                assertThat(fault.toString() + fault.failure()).doesNotContain(SECRET.reveal());
            }
            assertThat(log.list).isNotEmpty();
            assertThat(log.list)
                    .noneMatch(line -> line.getFormattedMessage().contains(SECRET.reveal()));
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
    }

    @Test
    void trap16_anotherWorkspaceOfTheSameKeyIsNeitherShownNorTouched() {
        render.stubFor(
                get(anyUrl())
                        .willReturn(
                                okJson(
                                        page(
                                                "service",
                                                1,
                                                3,
                                                i ->
                                                        job(
                                                                "crn-" + i,
                                                                "Job " + i,
                                                                i == 1
                                                                        ? "tea-else"
                                                                        : WORKSPACE.value())))));
        List<RenderService> found = new ArrayList<>();
        api.cronJobs(WORKSPACE, found::addAll);
        assertThat(found).extracting(RenderService::name).containsExactly("Job 2");
        render.verify(
                anyRequestedFor(anyUrl()).withQueryParam("ownerId", equalTo(WORKSPACE.value())));

        fake.add("crn-far", "Far AM", "0 0 * * *", new WorkspaceId("tea-2"), false);
        JobId far = new JobId("crn-far");
        assertProblem(() -> jobs.suspend(far), JobProblem.Kind.NO_SUCH_JOB);
        assertProblem(() -> jobs.resume(far), JobProblem.Kind.NO_SUCH_JOB);
        assertProblem(() -> jobs.delete(far, "Far AM"), JobProblem.Kind.NO_SUCH_JOB);
        assertProblem(() -> jobs.trigger(far, true), JobProblem.Kind.NO_SUCH_JOB);
        assertProblem(() -> jobs.cancel(far, new RunId("r")), JobProblem.Kind.NO_SUCH_JOB);
        assertThat(fake.writes).isEmpty();
    }

    @Test
    void trap16_norIsAJobThatMovedToAnotherWorkspaceChangedOrGivenEnvVars() {
        EnvGroupRegistry registry = new EnvGroupRegistry(fake, FakeRender.WORKSPACE, () -> NOW);
        JobChanges changes =
                new JobChanges(
                        fake,
                        FakeRender.WORKSPACE,
                        registry,
                        () -> NOW,
                        new Patience(Duration.ofMillis(40), Duration.ofMillis(2)));
        JobSeen seen = changes.see(AM, true);
        for (JobForm change :
                List.of(
                        JobForm.EMPTY.with(JobField.NAME, "Mine now"),
                        JobForm.EMPTY.withEnv("MODE", "x"))) {
            JobUpdatePlan plan = changes.plan(seen, change, false);
            assertThat(plan.changes()).isNotEmpty();
            fake.add(
                    "crn-am",
                    "Naperville Ford AM",
                    "58 11 * * 1-6",
                    new WorkspaceId("tea-2"),
                    false);

            assertProblem(() -> changes.apply(plan, true), JobProblem.Kind.NO_SUCH_JOB);
        }
        assertProblem(() -> changes.see(AM, true), JobProblem.Kind.NO_SUCH_JOB);
        assertThat(fake.writes).isEmpty();
    }

    @Test
    void trap18_momentsAreReadWithMicrosecondsAndWithOffsets() {
        render.stubFor(get(anyUrl()).willReturn(okJson(job(1))));

        RenderService service = api.service(JOB);

        assertThat(service.createdAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05.123456Z"));
        assertThat(service.updatedAt()).isEqualTo(Instant.parse("2026-02-03T11:05:06.5Z"));
    }

    private static String envVarJson(int number) {
        return String.format(Locale.ROOT, "{\"key\":\"KEY_%d\",\"value\":\"v\"}", number);
    }

    private static Deploy deploy(String status) {
        return new Deploy(new DeployId("dep-1"), status, "api", null, null, null);
    }

    private static RunEvent started(String id, int seconds) {
        return new RunEvent.Started(new RunId(id), NOW.plusSeconds(seconds));
    }

    private static RunEvent ended(String id, int seconds) {
        return new RunEvent.Ended(new RunId(id), NOW.plusSeconds(seconds), "canceled", null, null);
    }

    private static ResponseDefinitionBuilder limits(
            ResponseDefinitionBuilder response, int limit, int remaining, int reset) {
        return response.withHeader("Ratelimit-Limit", Integer.toString(limit))
                .withHeader("Ratelimit-Remaining", Integer.toString(remaining))
                .withHeader("Ratelimit-Reset", Integer.toString(reset));
    }

    /** The body of the only request like this. */
    private static JsonNode body(RequestPatternBuilder requests) throws Exception {
        List<LoggedRequest> found = render.findAll(requests);
        assertThat(found).hasSize(1);
        return new ObjectMapper().readTree(found.getFirst().getBodyAsString());
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void assertProblem(Runnable act, JobProblem.Kind kind) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        JobProblem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
