package org.cronconsole.matrix;

import org.cronconsole.OnboardingClient.Verb;
import org.cronconsole.TestProcesses;
import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.matrix.SagaBench.Then;
import org.cronconsole.sandbox.SandboxAccess;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Onboardings against a sandbox in a process of its own, by clients that are really killed where
 * that befalls them, and gone on with by another process. Several trials can be made at once: each
 * has a dealership, a home folder and a gate of its own.
 */
final class ProcessBench implements AutoCloseable {
    /**
     * So fast that nothing has to be waited for; the limits of an hour last a fifth of a second.
     */
    private static final int SPEED = 20_000;

    /** As often as a person tries again before asking for help. */
    private static final int PATIENCE = 3;

    /** Processes at once: more would only make each other late. */
    private static final int PROCESSES = 3;

    /** Told where all is done, but nobody could be asked to take the note to the others away. */
    private static final String CLAIM_STAYS = "could not be removed";

    private final TestProcesses processes = new TestProcesses();
    private final Semaphore places = new Semaphore(PROCESSES);
    private final AtomicInteger trials = new AtomicInteger();
    private final Path folder;
    private final SandboxProcess sandbox;
    private final Watcher watcher;
    private final List<Strike.Sent> requests;
    private int planning;

    /** Starts the sandbox, and onboards a first dealership to learn what that asks. */
    ProcessBench(Path folder) {
        this.folder = folder;
        sandbox = new SandboxProcess(processes, folder.resolve("sandbox"), SPEED);
        watcher = new Watcher(sandbox.access());
        watcher.share();
        requests = requests();
    }

    /**
     * What befalls an onboarding.
     *
     * @param at which of its requests, counted from 0
     * @param call in words
     */
    record Mishap(Harm harm, int at, String call) {}

    /**
     * What came of a trial; nothing wrong where the list is empty.
     *
     * @param steps that it befell; empty where the request never came
     */
    record Came(Mishap mishap, Then then, Set<OnboardingStep> steps, List<String> wrong) {}

    /** The requests of an onboarding that nothing befalls, in the order of the first one. */
    List<Strike.Sent> requestsOfOne() {
        return requests;
    }

    /** How many requests the plan of it took. */
    int planning() {
        return planning;
    }

    /** The processes that clients run in. */
    TestProcesses processes() {
        return processes;
    }

    /** The sandbox's. */
    SandboxAccess access() {
        return sandbox.access();
    }

    /** Looks at what is there. */
    Watcher watcher() {
        return watcher;
    }

    /** Everything that can befall: each harm at each request. */
    List<Mishap> mishaps() {
        List<Mishap> all = new ArrayList<>();
        for (Harm harm : Harm.values()) {
            for (int i = 0; i < requests.size(); i++) {
                Gate.Call call = requests.get(i).call();
                if (harm.befalls(call)) {
                    all.add(new Mishap(harm, i, call.words()));
                }
            }
        }
        return all;
    }

    private Site site() {
        return new Site(processes, sandbox.access(), folder, trials.getAndIncrement());
    }

    private List<Strike.Sent> requests() {
        try (Site site = site()) {
            Strike counted = new Strike(null, 0, site.home());
            site.gate().keeper(Strike.counting(counted));
            Process first = site.start(true, Verb.BEGIN, "");
            Site.waitFor(first);
            planning = counted.before();
            Watcher.Found found = watcher.look(site.wish().dealership());
            List<String> wrong = found.wrong(true, 0, 0);
            if (first.exitValue() != 0 || !wrong.isEmpty()) {
                throw new IllegalStateException(
                        "fails without harm: " + wrong + " " + site.said(Verb.BEGIN));
            }
            watcher.clear(site.wish().dealership(), found);
            return counted.sent();
        }
    }

    /** Lets it happen, then goes on. */
    Came trial(Mishap mishap, Then then) {
        try (Site site = site()) {
            Harm harm = mishap.harm();
            Strike strike = new Strike(harm, mishap.at(), site.home());
            site.gate().keeper(strike);
            if (harm.late()) {
                site.environment().put("HTTP_RESPONSE_TIMEOUT_SECONDS", "2");
            }
            if (harm.kills()) {
                inPlace(() -> {
                    Process process = site.start(false, Verb.BEGIN, "");
                    strike.victim(process);
                    Site.waitFor(process);
                });
            } else {
                site.here(Verb.BEGIN, "");
            }
            strike.pass();
            site.environment().remove("HTTP_RESPONSE_TIMEOUT_SECONDS");
            List<String> wrong = new ArrayList<>();
            boolean done = goOn(site, harm.kills(), then, wrong);
            Watcher.Found found = watcher.look(site.wish().dealership());
            int claims = done && site.told(CLAIM_STAYS) ? 1 : 0;
            wrong.addAll(found.wrong(done, done ? 0 : 1, claims));
            watcher.clear(site.wish().dealership(), found);
            return new Came(mishap, then, strike.steps(), wrong);
        } catch (RuntimeException broken) {
            return new Came(mishap, then, Set.of(), List.of("the trial broke: " + broken));
        }
    }

    /** Whether it is onboarded then; else all of it is taken back. */
    private boolean goOn(Site site, boolean process, Then then, List<String> wrong) {
        List<Journal> journals = site.journals().list();
        if (journals.size() != 1) {
            wrong.add("journals: " + journals.size());
            return false;
        }
        String id = journals.getFirst().id();
        Verb verb = then == Then.RESUME ? Verb.RESUME : Verb.ROLL_BACK;
        String said = "";
        for (int i = 0; i < PATIENCE; i++) {
            Journal.State now = site.journals().find(id).orElseThrow().state();
            if (now != Journal.State.OPEN) {
                return now == Journal.State.DONE;
            }
            if (process) {
                inPlace(() -> Site.waitFor(site.start(false, verb, id)));
                said = site.said(verb);
            } else {
                said = site.here(verb, id).message();
            }
        }
        Journal.State now = site.journals().find(id).orElseThrow().state();
        if (now == Journal.State.OPEN) {
            wrong.add("is not at its end: " + said);
        }
        return now == Journal.State.DONE;
    }

    private void inPlace(Runnable work) {
        places.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        watcher.close();
        sandbox.close();
        processes.close();
    }
}
