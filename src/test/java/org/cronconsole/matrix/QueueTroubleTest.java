package org.cronconsole.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.account.Authenticator;
import org.cronconsole.dashboard.HttpDashboard;
import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.dealership.queue.CsvRows;
import org.cronconsole.dealership.queue.KeptQueue;
import org.cronconsole.dealership.queue.ManyAtOnce;
import org.cronconsole.dealership.queue.QueueNow;
import org.cronconsole.dealership.queue.QueueNow.Phase;
import org.cronconsole.dealership.queue.QueueRow;
import org.cronconsole.dealership.queue.QueueRun;
import org.cronconsole.dealership.queue.RowState;
import org.cronconsole.id.JobId;
import org.cronconsole.sandbox.FaultRule;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxRequest;
import org.cronconsole.sandbox.TestSandboxes;
import org.cronconsole.settings.Secret;
import org.cronconsole.store.JournalFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What befalls a queue, and how it goes on; time passes where somebody waits. */
@Timeout(60)
class QueueTroubleTest {
    private static final LabTime TIME = new LabTime();
    private static Sandbox sandbox;
    private static Secret token;

    @TempDir private Path folder;
    private final List<QueueNow> seen = new ArrayList<>();
    private Consumer<QueueNow> also = now -> {};

    @BeforeAll
    static void start() {
        sandbox =
                TestSandboxes.start(
                        SandboxOptions.defaults()
                                .withDealerships(2)
                                .withDays(2)
                                .withTokenLife(Duration.ofDays(9)),
                        TIME);
        var root = sandbox.access().users().getFirst();
        try (HttpDashboard door =
                new HttpDashboard(
                        URI.create(sandbox.access().dashboardBaseUrl()), Optional::empty)) {
            token =
                    ((Authenticator) door)
                            .logIn(root.username(), Secret.of(root.password()))
                            .token();
        }
    }

    @AfterAll
    static void end() {
        sandbox.close();
    }

    @BeforeEach
    void anew() {
        sandbox.faults().clear();
        sandbox.startOver();
        TIME.pause(Duration.ofHours(2));
    }

    private Lab lab() {
        return new Lab(sandbox.access(), token, TIME, new JobId("none"), Duration.ofSeconds(20));
    }

    private ManyAtOnce many(Lab lab) {
        return new ManyAtOnce(
                lab.onboarding(new JournalFiles(folder.resolve("journals"))),
                folder,
                new LabClock(TIME));
    }

    private Path file(String... rows) throws IOException {
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, CsvRows.HEADER + "\n" + String.join("\n", rows));
        return file;
    }

    private static String[] lines(int count) {
        String[] lines = new String[count];
        for (int i = 0; i < count; i++) {
            lines[i] = CsvRows.line(i + 1);
        }
        return lines;
    }

    private QueueRun run(Lab lab, Path file, boolean attended) {
        ManyAtOnce many = many(lab);
        return many.run(many.look(file), attended, this::changed, () -> {});
    }

    private void changed(QueueNow now) {
        seen.add(now);
        var step = now.step();
        if (now.phase() == Phase.WORKING
                && step != null
                && step.step() == OnboardingStep.AWAIT_DEPLOYS) {
            TIME.pause(Duration.ofMinutes(1));
        }
        also.accept(now);
    }

    private static void fault(
            SandboxRequest.Service service, String method, String path, int code) {
        sandbox.faults()
                .add(
                        FaultRule.builder()
                                .service(service)
                                .method(method)
                                .path(path)
                                .status(code)
                                .build());
    }

    private static List<RowState> states(KeptQueue queue) {
        return queue.rows().stream().map(QueueRow::state).toList();
    }

    @Test
    void whatConcernsAllRowsPausesAndIsGoneOnWith() throws IOException {
        Path file = file(lines(3));
        fault(SandboxRequest.Service.TWILIO, "POST", "/**IncomingPhoneNumbers.json", 402);
        try (Lab lab = lab()) {
            QueueRun run = run(lab, file, false);
            assertThat(run.work()).isEqualTo(Phase.PAUSED);
            assertThat(states(run.queue()))
                    .containsExactly(RowState.RESUME, RowState.READY, RowState.READY);
            assertThat(seen.getLast().reason()).contains("Twilio");
            sandbox.faults().clear();
            fault(SandboxRequest.Service.RENDER, "POST", "/v1/services", 401);
            assertThat(run.work()).as("a key that is refused").isEqualTo(Phase.PAUSED);
            assertThat(states(run.queue())).doesNotContain(RowState.DONE, RowState.PARTLY);
            sandbox.faults().clear();
            assertThat(run.work()).isEqualTo(Phase.ENDED);
            assertThat(states(run.queue())).containsOnly(RowState.DONE);
        }
        assertNothingDoubled(3);
    }

    @Test
    void whatPassesByItselfIsWaitedFor() throws IOException {
        Path file = file(lines(2));
        sandbox.faults()
                .add(
                        FaultRule.builder()
                                .service(SandboxRequest.Service.DASHBOARD)
                                .method("GET")
                                .path("/**")
                                .cut(FaultRule.Cut.BEFORE)
                                .skip(1)
                                .count(2)
                                .build());
        try (Lab lab = lab()) {
            Instant begun = TIME.instant();
            QueueRun run = run(lab, file, false);
            assertThat(run.work()).isEqualTo(Phase.ENDED);
            assertThat(states(run.queue())).containsOnly(RowState.DONE);
            assertThat(seen)
                    .filteredOn(now -> now.phase() == Phase.WAITING)
                    .isNotEmpty()
                    .allMatch(now -> now.reason() != null && now.until() != null);
            assertThat(Duration.between(begun, TIME.instant()))
                    .isGreaterThan(Duration.ofSeconds(15));
        }
        assertNothingDoubled(2);
    }

    @Test
    void whatAColleagueTookOfTheLimitIsWaitedFor() throws IOException {
        Path file = file(lines(2));
        try (Lab lab = lab();
                Lab colleague = lab()) {
            QueueRows.creates(colleague, sandbox.access(), 19);
            Instant begun = TIME.instant();
            QueueRun run = run(lab, file, false);
            assertThat(run.work()).isEqualTo(Phase.ENDED);
            assertThat(states(run.queue())).containsOnly(RowState.DONE);
            assertThat(Duration.between(begun, TIME.instant()))
                    .isBetween(Duration.ofMinutes(50), Duration.ofMinutes(80));
        }
        assertNothingDoubled(2);
    }

    @Test
    void aRowThatFailsDoesNotStopTheOthersAndIsTriedAgainOrRolledBackAlone() throws IOException {
        Path file = file(lines(3));
        sandbox.faults()
                .add(
                        FaultRule.builder()
                                .service(SandboxRequest.Service.RENDER)
                                .method("POST")
                                .path("/v1/services")
                                .status(400)
                                .count(2)
                                .build());
        try (Lab lab = lab()) {
            QueueRun run = run(lab, file, false);
            assertThat(run.work()).isEqualTo(Phase.ENDED);
            assertThat(states(run.queue()))
                    .containsExactly(RowState.PARTLY, RowState.DONE, RowState.DONE);
            QueueRow failed = run.queue().rows().getFirst();
            assertThat(failed.words()).contains("Render refused");
            run.retry(failed);
            sandbox.faults()
                    .add(
                            FaultRule.builder()
                                    .service(SandboxRequest.Service.RENDER)
                                    .method("POST")
                                    .path("/v1/services")
                                    .status(400)
                                    .count(2)
                                    .build());
            run.work();
            assertThat(states(run.queue()).getFirst()).isEqualTo(RowState.PARTLY);
            run.rollBack(run.queue().rows().getFirst());
            assertThat(states(run.queue()).getFirst()).isEqualTo(RowState.ROLLED_BACK);
            assertThat(run.queue().open()).isFalse();
        }
        assertNothingDoubled(2);
        try (Lab lab = lab()) {
            QueueRun again = run(lab, file, false);
            assertThat(again.work()).isEqualTo(Phase.ENDED);
            assertThat(states(again.queue()))
                    .containsExactly(RowState.DONE, RowState.EXISTS, RowState.EXISTS);
        }
        assertNothingDoubled(3);
    }

    @Test
    void itIsPausedStoppedAndTheFileMayHaveChangedMeanwhile() throws IOException {
        try (Lab lab = lab()) {
            QueueRun run = run(lab, file(lines(4)), true);
            also =
                    now -> {
                        if (now.phase() == Phase.WORKING && now.queue().count(RowState.DONE) == 0) {
                            run.pause();
                        } else if (now.phase() == Phase.PAUSED
                                && now.queue().count(RowState.DONE) == 1) {
                            run.goOn();
                        } else if (now.queue().rows().get(1).state() == RowState.RUNNING) {
                            run.stop();
                        }
                    };
            assertThat(run.work()).isEqualTo(Phase.STOPPED);
            assertThat(states(run.queue()))
                    .as("the one under way came to its end")
                    .containsExactly(RowState.DONE, RowState.DONE, RowState.READY, RowState.READY);
            assertThat(seen).anyMatch(now -> now.phase() == Phase.PAUSED);
            ManyAtOnce many = many(lab);
            assertThat(many.kept().open()).isPresent();
            assertThat(many.look(file(lines(1))).goesOn()).isTrue();
            ManyAtOnce.Look look =
                    many.look(
                            file(
                                    CsvRows.line(9),
                                    CsvRows.line(1, "pmTime", "14:20"),
                                    CsvRows.line(3, "pmTime", "14:20"),
                                    CsvRows.line(2)));
            assertThat(look.goesOn()).isTrue();
            assertThat(look.queue().rows())
                    .extracting(row -> row.row() + " " + row.dealership() + " " + row.state())
                    .containsExactly(
                            "2 Motors 9 READY",
                            "3 Motors 1 DONE",
                            "4 Motors 3 READY",
                            "5 Motors 2 DONE",
                            "5 Motors 4 GONE");
            assertThat(look.queue().rows().get(1).words()).contains("has changed since");
            assertThat(look.queue().rows().get(2).words()).contains("counts as it is now");
            assertThat(look.queue().rows().get(4).words()).contains("no longer in the file");
        }
    }

    @Test
    void twoDoNotWorkAtOnceAndADamagedFileIsSetAside() throws IOException {
        Path file = file(lines(1));
        try (Lab lab = lab()) {
            QueueRun second = run(lab, file, false);
            List<String> busy = new ArrayList<>();
            QueueRun first = run(lab, file, false);
            also =
                    now -> {
                        if (now.phase() == Phase.WORKING && busy.isEmpty()) {
                            busy.add("");
                            try {
                                second.work();
                            } catch (QueueRun.Busy refused) {
                                busy.set(0, String.valueOf(refused.getMessage()));
                            }
                        }
                    };
            first.work();
            assertThat(busy).singleElement().asString().contains("Nothing was done");
            ManyAtOnce many = many(lab);
            Path kept;
            try (var files = Files.walk(folder.resolve("queues"))) {
                kept = files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
            }
            Files.writeString(kept, "{\"version\":1,\"rows\":[{}]}");
            assertThat(many.kept().problems()).singleElement().asString().contains("set aside");
            assertThat(many.kept().problems()).isEmpty();
        }
    }

    private static void assertNothingDoubled(int dealerships) {
        State state = new State(TestSandboxes.state(sandbox));
        int jobs = 0;
        for (int i = 1; i <= 4; i++) {
            jobs +=
                    state.jobsNamed(CsvRows.name(i) + " AM")
                            + state.jobsNamed(CsvRows.name(i) + " PM");
        }
        assertThat(jobs).isEqualTo(2 * dealerships);
    }
}
