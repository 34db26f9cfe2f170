package org.cronconsole.dealership.orphan;

import org.cronconsole.account.UserDirectory;
import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.JournalProblem;
import org.cronconsole.dealership.JournalStore;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.JobService;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.registry.Tidying;
import org.cronconsole.registry.WholeRegistry;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Reads all sources once, at the same time; one that fails takes no other with it. */
record Reading(
        JobService jobs,
        WorkspaceId workspace,
        Tidying tidying,
        NumberDesk numbers,
        UserDirectory users,
        JournalStore journals,
        Supplier<List<Going>> going,
        InstantSource clock) {
    private static final Words WORDS = Words.of(Reading.class);

    /** A source's answer; null where it was not read. */
    private record Answer<T>(Source source, @Nullable T value, @Nullable String problem) {}

    /** What this computer has begun. */
    private record Begun(List<Journal> journals, List<Going> going) {}

    Sources read() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer<WholeRegistry>> registry =
                    threads.submit(ask(Source.REGISTRY, tidying::read));
            var allJobs = threads.submit(ask(Source.JOBS, jobs::list));
            var allUsers = threads.submit(ask(Source.USERS, users::users));
            var ours =
                    threads.submit(
                            ask(
                                    Source.JOURNALS,
                                    () ->
                                            new Begun(
                                                    journals.list().stream()
                                                            .filter(j ->
                                                                    j.workspace().equals(workspace))
                                                            .toList(),
                                                    going.get())));
            var rented =
                    numbers.configured()
                            ? threads.submit(ask(Source.NUMBERS, numbers::list))
                            : null;
            try {
                Map<Source, String> unread = new EnumMap<>(Source.class);
                Begun begun = got(ours, unread);
                return new Sources(
                        got(allJobs, unread),
                        whole(got(registry, unread), unread),
                        rented == null ? null : got(rented, unread),
                        got(allUsers, unread),
                        begun == null ? null : begun.journals(),
                        begun == null ? List.of() : begun.going(),
                        unread,
                        numbers.configured(),
                        clock.instant());
            } catch (InterruptedException stopped) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new CancellationException("stopped while reading");
            }
        }
    }

    private static <T> Callable<Answer<T>> ask(Source source, Supplier<T> read) {
        return () -> {
            try {
                return new Answer<>(source, read.get(), null);
            } catch (GatewayException | JournalProblem failed) {
                return new Answer<>(source, null, String.valueOf(failed.getMessage()));
            }
        };
    }

    private static <T> @Nullable T got(Future<Answer<T>> asked, Map<Source, String> unread)
            throws InterruptedException {
        try {
            Answer<T> answer = asked.get();
            if (answer.problem() != null) {
                unread.put(answer.source(), answer.problem());
            }
            return answer.value();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("reading failed", failed.getCause());
        }
    }

    /** What cannot be read may tell of a dealership whose jobs would seem to belong to nobody. */
    private static @Nullable WholeRegistry whole(
            @Nullable WholeRegistry registry, Map<Source, String> unread) {
        if (registry == null || registry.unreadable().isEmpty()) {
            return registry;
        }
        List<String> keys = registry.unreadable();
        unread.put(Source.REGISTRY, WORDS.format("problem.unreadable", String.join(", ", keys)));
        return null;
    }
}
