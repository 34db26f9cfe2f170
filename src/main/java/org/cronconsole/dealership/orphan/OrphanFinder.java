package org.cronconsole.dealership.orphan;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.orphan.OrphanReport.SetAside;
import org.cronconsole.job.CronJob;
import org.cronconsole.phone.NumberList;
import org.cronconsole.registry.Ignored;
import org.cronconsole.registry.WholeRegistry;
import org.cronconsole.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what was read. Says nothing that depends on a source that was not read whole. */
final class OrphanFinder {
    private static final Words WORDS = Words.of(OrphanFinder.class);

    private OrphanFinder() {}

    static OrphanReport find(Sources sources) {
        List<Orphan> found = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        WholeRegistry registry = sources.registry();
        List<CronJob> jobs = sources.jobs();
        List<Journal> journals = sources.journals();
        List<DashboardUser> users = sources.users();
        NumberList numbers = sources.numbers();
        if (users != null) {
            new UserFindings(found).withoutStore(users);
        }
        if (registry != null) {
            new NumberFindings(found).shared(registry);
        }
        if (registry != null && jobs != null && journals != null) {
            Known known = new Known(jobs, registry);
            Busy busy =
                    Busy.of(
                            registry.claims(),
                            journals,
                            sources.going(),
                            sources.readAt(),
                            remarks);
            new JobFindings(known, busy, found).find(jobs, registry, remarks);
            if (users != null) {
                new UserFindings(found).ofNoDealership(users, known, busy);
            }
            if (numbers != null) {
                new NumberFindings(found).unused(numbers, registry, known, busy, remarks);
            }
        }
        if (!sources.twilio()) {
            remarks.add(WORDS.get("remark.no_twilio"));
        }
        return report(sources, found, remarks);
    }

    private static OrphanReport report(Sources sources, List<Orphan> found, List<String> remarks) {
        WholeRegistry registry = sources.registry();
        List<Ignored> said = registry == null ? List.of() : registry.ignored();
        List<Orphan> open = new ArrayList<>();
        List<SetAside> aside = new ArrayList<>();
        for (Orphan orphan : found) {
            Optional<Ignored> ignored =
                    said.stream()
                            .filter(s -> s.covers(orphan.kind().word(), orphan.id()))
                            .findFirst();
            ignored.ifPresentOrElse(
                    s -> aside.add(new SetAside(orphan, s)), () -> open.add(orphan));
        }
        return new OrphanReport(
                open,
                aside,
                sources.unread(),
                remarks,
                registry == null ? List.of() : registry.dealerships(),
                sources.readAt());
    }
}
