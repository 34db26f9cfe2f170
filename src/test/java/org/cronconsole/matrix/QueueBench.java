package org.cronconsole.matrix;

import org.cronconsole.account.Authenticator;
import org.cronconsole.dashboard.HttpDashboard;
import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.dealership.queue.CsvRows;
import org.cronconsole.dealership.queue.ManyAtOnce;
import org.cronconsole.dealership.queue.QueueNow;
import org.cronconsole.dealership.queue.QueueRow;
import org.cronconsole.dealership.queue.QueueRun;
import org.cronconsole.dealership.queue.RowState;
import org.cronconsole.id.JobId;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxRequest;
import org.cronconsole.sandbox.TestSandboxes;
import org.cronconsole.settings.Secret;
import org.cronconsole.store.JournalFiles;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Many dealerships of one file over the sandbox, whose hours pass where somebody waits, with the
 * end of the process in the middle of one; the next process knows nothing but what is on the disk.
 */
final class QueueBench implements AutoCloseable {
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration HOUR = Duration.ofHours(1);

    private final LabTime time = new LabTime();
    private final Sandbox sandbox =
            TestSandboxes.start(
                    SandboxOptions.defaults()
                            .withDealerships(2)
                            .withDays(2)
                            .withTokenLife(Duration.ofDays(9)),
                    time);
    private final Path folder;
    private final Secret token;
    private final int good;
    private final int broken;
    private final List<Instant> creates = new ArrayList<>();
    private int refused;
    private int requests;

    QueueBench(Path folder, int good, int broken) {
        this.folder = folder;
        this.good = good;
        this.broken = broken;
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

    /**
     * What came of it.
     *
     * @param states how many rows stand how
     * @param words what is said of each row that is broken
     * @param busiestHour how many jobs were created within an hour, at most
     * @param refused how many requests were answered with 429
     * @param took by the clock of the sandbox
     * @param wrong what is not as it should be; empty where all is
     */
    record Came(
            Map<RowState, Integer> states,
            List<String> words,
            int creates,
            int busiestHour,
            int refused,
            int requests,
            Duration took,
            String told,
            List<String> wrong) {}

    /** The process ends. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Begins, is killed within the row that is half of them, and goes on. */
    Came trial() {
        Path file = write(rows());
        sandbox.clearRequests();
        Instant begun = time.instant();
        int dies = good / 2;
        String told = "";
        try {
            work(file, dies);
            return failed("it was not killed");
        } catch (Killed ended) {
            told = "killed while its row " + dies + " created its afternoon job";
        }
        collect();
        List<QueueRow> rows = work(file, null);
        collect();
        return check(rows, Duration.between(begun, time.instant()), told);
    }

    private Came failed(String why) {
        return new Came(Map.of(), List.of(), 0, 0, 0, 0, Duration.ZERO, "", List.of(why));
    }

    private List<QueueRow> work(Path file, @Nullable Integer dies) {
        try (Lab lab = lab()) {
            ManyAtOnce many =
                    new ManyAtOnce(
                            lab.onboarding(new JournalFiles(folder.resolve("journals"))),
                            folder,
                            new LabClock(time));
            ManyAtOnce.Look look = many.look(file);
            QueueRun run = many.run(look, false, now -> changed(now, dies), () -> {});
            run.work();
            return run.queue().rows();
        }
    }

    private void changed(QueueNow now, @Nullable Integer dies) {
        var step = now.step();
        if (step == null || now.phase() != QueueNow.Phase.WORKING) {
            return;
        }
        if (step.step() == OnboardingStep.AWAIT_DEPLOYS) {
            time.pause(Duration.ofMinutes(1));
            collect();
        }
        boolean there = now.queue().count(RowState.DONE) == (dies == null ? -1 : dies - 1);
        if (there && step.step() == OnboardingStep.CREATE_PM) {
            throw new Killed();
        }
    }

    private void collect() {
        List<SandboxRequest> log = sandbox.requests();
        sandbox.clearRequests();
        requests += log.size();
        for (SandboxRequest request : log) {
            refused += request.status() == 429 ? 1 : 0;
            if (request.service() == SandboxRequest.Service.RENDER
                    && request.method().equals("POST")
                    && request.path().equals("/v1/services")) {
                creates.add(request.at());
            }
        }
    }

    private Came check(List<QueueRow> rows, Duration took, String told) {
        List<String> wrong = new ArrayList<>();
        Map<RowState, Integer> states = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        rows.forEach(row -> states.merge(row.state(), 1, Integer::sum));
        State state = new State(TestSandboxes.state(sandbox));
        for (QueueRow row : rows) {
            boolean done = row.state() == RowState.DONE;
            boolean half = row.dealership().startsWith(QueueRows.HALF);
            int wanted = done ? 1 : 0;
            count(wrong, row + " AM", half ? 1 : wanted, state.jobsNamed(row.dealership() + " AM"));
            count(wrong, row + " PM", wanted, state.jobsNamed(row.dealership() + " PM"));
            if (!done) {
                words.add("row " + row.row() + ": " + row.words());
                if (row.problems().isEmpty()) {
                    wrong.add("nothing is said of " + row);
                }
            }
        }
        count(wrong, "onboarded", good, states.getOrDefault(RowState.DONE, 0));
        count(wrong, "explained", broken, states.getOrDefault(RowState.PROBLEM, 0));
        count(wrong, "answers 429", 0, refused);
        checkNumbers(wrong);
        checkKept(wrong);
        return new Came(
                states, words, creates.size(), busiest(), refused, requests, took, told, wrong);
    }

    /** Each dealership has a number of its own, and nobody else has one. */
    private void checkNumbers(List<String> wrong) {
        try (Lab lab = lab()) {
            long named =
                    lab.twilio().rented().stream()
                            .map(PhoneNumbers.Rented::friendlyName)
                            .filter(name -> name.startsWith("Motors "))
                            .count();
            count(wrong, "numbers", good, (int) named);
            long different =
                    lab.registry().read().dealerships().stream()
                            .filter(entry -> entry.name().startsWith("Motors "))
                            .map(entry -> entry.phoneNumber())
                            .distinct()
                            .count();
            count(wrong, "different numbers", good, (int) different);
        }
    }

    /** No secret of the file is on the disk beside the file. */
    private void checkKept(List<String> wrong) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean csv = file.toString().endsWith(".csv");
                if (!csv
                        && Files.readString(file, StandardCharsets.ISO_8859_1)
                                .contains("planted")) {
                    wrong.add("a secret is in " + file);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void count(List<String> wrong, String what, int wanted, int there) {
        if (wanted != there) {
            wrong.add(what + ": " + there + " instead of " + wanted);
        }
    }

    private int busiest() {
        int most = 0;
        for (Instant from : creates) {
            int within =
                    (int)
                            creates.stream()
                                    .filter(at ->
                                            !at.isBefore(from) && at.isBefore(from.plus(HOUR)))
                                    .count();
            most = Math.max(most, within);
        }
        return most;
    }

    private List<String> rows() {
        try (Lab lab = lab()) {
            return new QueueRows(lab, sandbox.access()).of(good, broken);
        }
    }

    private Path write(List<String> rows) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("dealerships.csv");
            Files.writeString(file, CsvRows.HEADER + "\r\n" + String.join("\r\n", rows));
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Lab lab() {
        return new Lab(sandbox.access(), token, time, new JobId("none"), PATIENT);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
