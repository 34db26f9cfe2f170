package org.cronconsole.doctor;

import org.cronconsole.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Looks at everything that can be in the way, for real and at once. A look that fails or takes too
 * long is a finding like any other and stops none of the others.
 */
public final class Doctor {
    private static final Words WORDS = Words.of(Doctor.class);

    /** How long one look may take. */
    public static final Duration LIMIT = Duration.ofSeconds(25);

    private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);

    private final List<Check> checks;
    private final Duration limit;

    /** With the usual time limit. */
    public Doctor(List<Check> checks) {
        this(checks, LIMIT);
    }

    Doctor(List<Check> checks, Duration limit) {
        this.checks = List.copyOf(checks);
        this.limit = limit;
    }

    /** What is looked at, in the order of the list. */
    public List<String> checks() {
        return checks.stream().map(Check::name).toList();
    }

    /**
     * Looks at everything. Waits, at most as long as one look may take.
     *
     * @param eachAsItComes is told each finding as soon as it is there, on other threads
     * @return the findings in the order of the list
     * @throws CancellationException where the calling thread is interrupted
     */
    public List<Finding> examine(Consumer<Finding> eachAsItComes) {
        return look(checks, eachAsItComes);
    }

    /**
     * Looks at one thing once more.
     *
     * @throws IllegalArgumentException where there is no such check
     * @throws CancellationException where the calling thread is interrupted
     */
    public Finding again(String check) {
        List<Check> one = checks.stream().filter(each -> each.name().equals(check)).toList();
        if (one.isEmpty()) {
            throw new IllegalArgumentException("There is no check " + check);
        }
        return look(one, finding -> {}).getFirst();
    }

    private List<Finding> look(List<Check> wanted, Consumer<Finding> each) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Finding>> running = new ArrayList<>();
            for (Check check : wanted) {
                running.add(
                        threads.submit(() -> {
                            Finding finding = inTime(check, threads);
                            each.accept(finding);
                            return finding;
                        }));
            }
            List<Finding> findings = new ArrayList<>();
            try {
                for (Future<Finding> one : running) {
                    findings.add(one.get());
                }
            } catch (InterruptedException stopped) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new CancellationException(WORDS.get("canceled"));
            } catch (ExecutionException broken) {
                throw new IllegalStateException("A listener to findings failed", broken);
            }
            return findings;
        }
    }

    private Finding inTime(Check check, ExecutorService threads) throws InterruptedException {
        Future<Finding> looking = threads.submit(check.look());
        try {
            return looking.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            looking.cancel(true);
            return Finding.bad(
                    check.name(), WORDS.format("late", limit.toSeconds()), WORDS.get("late.next"));
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            LOG.info("{} could not be looked at", check.name(), cause);
            return Finding.bad(check.name(), Advice.found(cause), Advice.next(cause));
        } catch (InterruptedException stopped) {
            looking.cancel(true);
            throw stopped;
        }
    }
}
