package org.cronconsole.matrix;

import org.cronconsole.account.Authenticator;
import org.cronconsole.dashboard.HttpDashboard;
import org.cronconsole.id.JobId;
import org.cronconsole.sandbox.FaultRule;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxRequest;
import org.cronconsole.sandbox.SandboxUser;
import org.cronconsole.sandbox.TestSandboxes;
import org.cronconsole.settings.Secret;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sandbox on which trials are made, one after another, each from the same beginning. */
final class Bench implements AutoCloseable {
    /** Said of a trial that was over before the fault. */
    private static final String UNHARMED = "the fault befell nothing";

    private static final Duration PATIENT = Duration.ofSeconds(20);

    private static final Pattern OWN_NOTE = Pattern.compile("/(CHANGING|ONBOARDING)_");

    /** Longer than a note counts that says that somebody changes the registry. */
    private static final Duration NOTES_END = Duration.ofMinutes(4);

    private final LabTime time = new LabTime();
    private final Sandbox sandbox =
            TestSandboxes.start(
                    // So slow that no run ends while an operation looks at it.
                    SandboxOptions.defaults().withDealerships(2).withDays(2).withSpeed(0.02), time);
    private final Secret token;
    private final JobId job;

    Bench() {
        SandboxUser root = sandbox.access().users().getFirst();
        try (HttpDashboard door = door()) {
            token =
                    ((Authenticator) door)
                            .logIn(root.username(), Secret.of(root.password()))
                            .token();
        }
        try (Lab lab =
                new Lab(sandbox.access(), Secret.of("none"), time, new JobId("none"), PATIENT)) {
            job = lab.jobs().list().getLast().id();
        }
    }

    private HttpDashboard door() {
        return new HttpDashboard(URI.create(sandbox.access().dashboardBaseUrl()), Optional::empty);
    }

    JobId job() {
        return job;
    }

    /** An operation without faults. */
    record Plain(Object value, List<SandboxRequest> requests) {
        String call(int request) {
            SandboxRequest sent = requests.get(request);
            return sent.method() + " " + bare(sent);
        }

        private long sent(String call) {
            return requests.stream().filter(r -> (r.method() + " " + bare(r)).equals(call)).count();
        }
    }

    private static String bare(SandboxRequest request) {
        int query = request.path().indexOf('?');
        return query < 0 ? request.path() : request.path().substring(0, query);
    }

    /** Does it without faults, which must go well. */
    Plain plain(Operation operation) {
        begin();
        try (Lab lab = lab(PATIENT)) {
            Object input = operation.input().apply(lab);
            State before = state();
            sandbox.clearRequests();
            try (Lab fresh = lab(PATIENT)) {
                Told told = act(operation, fresh, input);
                List<SandboxRequest> requests = sandbox.requests();
                List<String> wrong = effects(operation, told, before, state(), true);
                if (told.failure() != null || !wrong.isEmpty()) {
                    throw new IllegalStateException(
                            operation + " fails without faults: " + wrong, told.failure());
                }
                return new Plain(told.value() == null ? "" : told.value(), requests);
            }
        }
    }

    /**
     * Makes a trial. Where answers come too late the time-out is short, and on a busy computer an
     * earlier request may run into it: such a trial says nothing and is made again.
     */
    Verdict trial(Cell cell, Plain plain) {
        Verdict verdict = once(cell, plain);
        for (int more = 0;
                more < 3 && cell.fault() == Fault.SLOW && verdict.wrong().contains(UNHARMED);
                more++) {
            verdict = once(cell, plain);
        }
        return verdict;
    }

    private Verdict once(Cell cell, Plain plain) {
        Operation operation = cell.operation();
        begin();
        try (Lab lab = lab(PATIENT)) {
            Object input = operation.input().apply(lab);
            String given = input.toString();
            State before = state();
            sandbox.clearRequests();
            sandbox.faults().add(rule(cell, plain));
            Told told;
            try (Lab fresh =
                    lab(
                            cell.fault() == Fault.SLOW
                                    ? Duration.ofMillis(Fault.SLOW_MILLIS)
                                    : PATIENT)) {
                told = act(operation, fresh, input);
            }
            List<SandboxRequest> sent = sandbox.requests();
            State after = state();
            List<String> wrong = new ArrayList<>();
            boolean hit = sandbox.faults().list().getFirst().hits() > 0;
            check(hit, UNHARMED, wrong);
            check(given.equals(input.toString()), "the input was changed", wrong);
            wrong.addAll(doubles(sent, plain));
            wrong.addAll(effects(operation, told, before, after, !believed(cell)));
            boolean partial = false;
            if (operation.isRead() && told.failure() == null) {
                String expected = String.valueOf(plain.value());
                String seen = String.valueOf(told.value());
                partial = !seen.equals(expected);
                check(
                        !partial || seen.equals(Words.withoutLocalTimes(expected)),
                        "the answer is not the true one",
                        wrong);
            }
            wrong.addAll(Words.wrong(told, cell.fault(), secrets()));
            if (!cell.always()
                    && told.claim(operation.effects()) == Claim.NOT_DONE
                    && nothing(operation, told)) {
                if (cell.fault() == Fault.SLOW) {
                    // A note that arrived after it was taken away again ends by itself.
                    time.pause(NOTES_END);
                }
                wrong.addAll(again(operation, input, before));
            }
            return new Verdict(cell, told.claim(operation.effects()), partial, wrong);
        }
    }

    /** The server itself has said twice that the thing is gone: nobody could know better. */
    private static boolean believed(Cell cell) {
        return cell.fault() == Fault.NOT_FOUND
                && cell.always()
                && cell.operation().name().equals("delete");
    }

    private static boolean nothing(Operation operation, Told told) {
        return operation.effects().stream().allMatch(e -> told.claim(e) == Claim.NOT_DONE);
    }

    /** What was told to be not done can be done with the same input. */
    private List<String> again(Operation operation, Object input, State before) {
        sandbox.faults().clear();
        try (Lab fresh = lab(PATIENT)) {
            Told told = act(operation, fresh, input);
            List<String> wrong = new ArrayList<>();
            check(told.failure() == null, "cannot be done again: " + told.messages(), wrong);
            if (told.failure() == null) {
                wrong.addAll(effects(operation, told, before, state(), true));
            }
            return wrong;
        }
    }

    private void begin() {
        sandbox.faults().clear();
        time.reset();
        sandbox.startOver();
    }

    private Lab lab(Duration timeout) {
        return new Lab(sandbox.access(), token, time, job, timeout);
    }

    private State state() {
        return new State(TestSandboxes.state(sandbox));
    }

    private static Told act(Operation operation, Lab lab, Object input) {
        try {
            return new Told(operation.act().apply(lab, input), null);
        } catch (RuntimeException failure) {
            return new Told(null, failure);
        }
    }

    private FaultRule rule(Cell cell, Plain plain) {
        FaultRule.Builder rule = cell.fault().rule(echo(cell, plain));
        if (cell.always()) {
            return rule.skip(cell.request()).build();
        }
        // Services are asked at the same time: which of them comes first is another one each time.
        SandboxRequest meant = plain.requests().get(cell.request());
        long before =
                plain.requests().stream()
                        .limit(cell.request())
                        .filter(r -> r.service() == meant.service())
                        .filter(r -> r.method().equals(meant.method()))
                        .count();
        return rule.service(meant.service())
                .method(meant.method())
                .skip((int) before)
                .count(1)
                .build();
    }

    /** What the request carries, as a careless server repeats it. */
    private String echo(Cell cell, Plain plain) {
        boolean foreign =
                plain.requests().stream()
                        .anyMatch(r -> r.service() != SandboxRequest.Service.RENDER);
        if (cell.always() && foreign) {
            return "no";
        }
        SandboxRequest request = plain.requests().get(cell.request());
        boolean carries =
                request.method().equals("PUT") && request.path().contains("/services/")
                        || request.method().equals("POST") && request.path().endsWith("/services");
        return switch (request.service()) {
            case RENDER ->
                    sandbox.access().renderApiKey()
                            + (carries && !cell.always() ? " " + cell.operation().secret() : "");
            case TWILIO -> sandbox.access().twilioAuthToken();
            case DASHBOARD -> request.method().equals("POST") ? "planted-password" : "no";
        };
    }

    private List<String> secrets() {
        List<String> secrets = new ArrayList<>(Operations.SECRETS);
        secrets.add(sandbox.access().renderApiKey());
        secrets.add(sandbox.access().twilioAuthToken());
        secrets.add(token.reveal());
        return secrets;
    }

    /**
     * Nothing but a read is sent more often than without faults; and the taking away of one's own
     * notes that one is changing the registry, or onboarding, which is tried again where they are
     * seen to be left behind.
     */
    private static List<String> doubles(List<SandboxRequest> sent, Plain plain) {
        Map<String, Long> writes =
                sent.stream()
                        .filter(r -> !r.method().equals("GET") && !r.path().equals("/api/login"))
                        .filter(r ->
                                !r.method().equals("DELETE") || !OWN_NOTE.matcher(r.path()).find())
                        .collect(
                                Collectors.groupingBy(
                                        r -> r.method() + " " + bare(r), Collectors.counting()));
        return writes.entrySet().stream()
                .filter(e -> e.getValue() > Math.max(1, plain.sent(e.getKey())))
                .map(e -> e.getKey() + " was sent " + e.getValue() + " times")
                .toList();
    }

    private static List<String> effects(
            Operation operation, Told told, State before, State after, boolean seen) {
        List<String> wrong = new ArrayList<>();
        for (Effect effect : operation.effects()) {
            int count = effect.count().applyAsInt(before, after);
            Claim claim = told.claim(effect);
            check(
                    count >= 0 && count <= 1,
                    effect.words() + " came about " + count + " times",
                    wrong);
            boolean lie =
                    claim == Claim.DONE && count == 0 && seen
                            || claim == Claim.NOT_DONE && count > 0;
            check(!lie, effect.words() + " is told as " + claim + ", but is " + count, wrong);
        }
        return wrong;
    }

    private static void check(boolean good, String otherwise, List<String> wrong) {
        if (!good) {
            wrong.add(otherwise);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
