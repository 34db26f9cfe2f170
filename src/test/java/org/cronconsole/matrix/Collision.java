package org.cronconsole.matrix;

import org.cronconsole.OnboardingClient.Ended;
import org.cronconsole.OnboardingClient.Verb;
import org.cronconsole.dealership.Journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The same dealership onboarded twice at the same time. */
final class Collision {
    /** Who is not held up by the other any more after so long: it has been told. */
    private static final long WAIT_SECONDS = 4;

    private final ProcessBench bench;
    private final Path folder;

    Collision(ProcessBench bench, Path folder) {
        this.bench = bench;
        this.folder = folder;
    }

    /** Who meets. */
    enum Kind {
        /** One plan, whose button was pressed twice at once. */
        DOUBLE_CLICK,
        /** Two sign-ins of one process. */
        TWO_WINDOWS,
        /** Two processes with one data folder. */
        TWO_PROCESSES,
        /** Two processes with a data folder each. */
        TWO_COMPUTERS
    }

    /**
     * What came of it.
     *
     * @param at the request, counted from the first, at which each waits for the other one
     * @param told what was said to the one that came second
     * @param spares numbers that remain unused
     */
    record Came(Kind kind, int at, String told, int spares, List<String> wrong) {}

    /** Makes one of each client wait at this request until the other one is there too. */
    private static final class Meeting {
        private final CyclicBarrier barrier = new CyclicBarrier(2);
        private final int at;

        Meeting(int at) {
            this.at = at;
        }

        Gate.Keeper keeper() {
            return new Gate.Keeper() {
                private int seen;

                @Override
                public void take(Gate.Call call, Gate.Exchange exchange) {
                    boolean meets;
                    synchronized (this) {
                        meets = seen++ == at;
                    }
                    if (meets) {
                        await();
                    }
                    exchange.answer(exchange.forward());
                }
            };
        }

        private void await() {
            try {
                barrier.await(WAIT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (BrokenBarrierException | TimeoutException alone) {
                // The other one has been told before it came so far.
            }
        }
    }

    /** Lets both begin; they meet at a request of theirs. */
    Came trial(Kind kind, int number, int at) {
        try (Site one = new Site(bench.processes(), bench.access(), folder, number);
                Site other = one.another(bench.access(), kind != Kind.TWO_COMPUTERS)) {
            Meeting meeting = new Meeting(at);
            one.gate().keeper(meeting.keeper());
            other.gate().keeper(meeting.keeper());
            List<Ended> ended =
                    switch (kind) {
                        case DOUBLE_CLICK -> {
                            one.gate().keeper(Gate.Keeper.OPEN);
                            Ended both = one.here(Verb.BEGIN_TWICE, "");
                            yield List.of(both, new Ended(false, "not begun: it is under way"));
                        }
                        case TWO_WINDOWS -> inOneProcess(one, other);
                        case TWO_PROCESSES, TWO_COMPUTERS -> inProcesses(one, other);
                    };
            return came(kind, at, one, other, ended);
        } catch (RuntimeException broken) {
            return new Came(kind, at, "", 0, List.of("the trial broke: " + broken));
        }
    }

    private static List<Ended> inOneProcess(Site one, Site other) {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Ended> first = threads.submit(() -> one.here(Verb.BEGIN, ""));
            Future<Ended> second = threads.submit(() -> other.here(Verb.BEGIN, ""));
            return List.of(first.get(), second.get());
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<Ended> inProcesses(Site one, Site other) {
        Process first = one.start(false, Verb.BEGIN, "");
        Process second = other.start(false, Verb.BEGIN, "");
        Site.waitFor(first);
        Site.waitFor(second);
        return List.of(
                new Ended(first.exitValue() == 0, one.said(Verb.BEGIN)),
                new Ended(second.exitValue() == 0, other.said(Verb.BEGIN)));
    }

    private Came came(Kind kind, int at, Site one, Site other, List<Ended> ended) {
        String dealership = one.wish().dealership();
        Watcher watcher = bench.watcher();
        List<String> wrong = new ArrayList<>();
        long done = ended.stream().filter(Ended::done).count();
        if (done != 1) {
            wrong.add(done + " were told that it is done: " + ended);
        }
        String told =
                ended.stream()
                        .filter(each -> !each.done())
                        .map(Ended::message)
                        .findFirst()
                        .orElse("");
        int allowed = kind == Kind.TWO_COMPUTERS ? 1 : 0;
        Watcher.Found found = watcher.look(dealership);
        if (kind == Kind.TWO_COMPUTERS) {
            // What the one that was told has made until then goes; the other one's stays.
            takeBack(one);
            takeBack(other);
            found = watcher.look(dealership);
        }
        wrong.addAll(found.wrong(true, allowed, 0));
        watcher.clear(dealership, found);
        return new Came(kind, at, told.strip(), found.spares().size(), wrong);
    }

    private static void takeBack(Site site) {
        for (Journal journal : site.journals().list()) {
            if (journal.state() == Journal.State.OPEN) {
                site.here(Verb.ROLL_BACK, journal.id());
            }
        }
    }
}
