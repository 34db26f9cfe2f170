package org.cronconsole.dealership.act;

import static org.cronconsole.dealership.act.DealershipActs.requireEntry;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.DealershipProblem;
import org.cronconsole.dealership.DealershipProblem.Kind;
import org.cronconsole.dealership.NoteCheck;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Remarks.Pause;
import org.cronconsole.registry.Remarks.Stamp;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Plans to pause a dealership, with a reason, a name and perhaps an end, and to let it go on. A
 * pause remembers which jobs it suspended: what was suspended before stays so afterwards.
 */
final class Pausing {
    private static final Words WORDS = Words.of(Pausing.class);

    private final DealershipActs acts;
    private final List<Deed> deeds = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    Pausing(DealershipActs acts) {
        this.acts = acts;
    }

    ActPlan pause(Dealership dealership, String typed, @Nullable LocalDate until) {
        DealershipEntry entry = requireEntry(dealership);
        String reason = typed.strip().replaceAll("\\s+", " ");
        Instant now = acts.services().clock().instant();
        refuseBad(reason, until, now.atZone(entry.zone()).toLocalDate());
        Pause before = entry.remarks().pause();
        Set<JobId> known = before == null ? Set.of() : before.jobs();
        Set<JobId> ours = new LinkedHashSet<>(known == null ? Set.of() : known);
        List<Deed> suspending = new ArrayList<>();
        for (CronJob job : dealership.jobs()) {
            if (!job.suspended()) {
                ours.add(job.id());
                suspending.add(acts.jobDeeds().suspend(job, true, Deed.at(RegistryDeeds.PLACE)));
            } else if (known != null && !ours.contains(job.id())) {
                remarks.add(WORDS.format("pause.suspended", job.name()));
            }
        }
        Pause pause =
                new Pause(
                        reason,
                        new Stamp(acts.services().who().get(), now),
                        until,
                        known == null ? null : ours);
        // Noted first: whatever stops it half way, what it suspended is told from what was before.
        deeds.add(note(dealership, "registry.pause", pause));
        deeds.addAll(suspending);
        remarks.add(WORDS.get("pause.run"));
        NoteCheck.suspicions(reason)
                .forEach(what -> remarks.add(WORDS.format("pause.secret", what)));
        return new ActPlan(
                dealership.name(),
                new ActOrder.Pause(reason, until),
                before == null
                        ? new ActOrder.Resume()
                        : new ActOrder.Pause(before.reason(), before.until()),
                deeds,
                remarks);
    }

    private static void refuseBad(String reason, @Nullable LocalDate until, LocalDate today) {
        if (reason.isEmpty() || reason.length() > DealershipActs.LONGEST_REASON) {
            throw new DealershipProblem(
                    Kind.BAD_INPUT, WORDS.format("pause.reason", DealershipActs.LONGEST_REASON));
        }
        if (until != null && !until.isAfter(today)) {
            throw new DealershipProblem(Kind.BAD_INPUT, WORDS.format("pause.until", today));
        }
    }

    /** Plans to pause as it was before; an end that has come since is left open. */
    ActPlan again(Dealership dealership, ActOrder.Pause before) {
        Instant now = acts.services().clock().instant();
        LocalDate today = now.atZone(requireEntry(dealership).zone()).toLocalDate();
        LocalDate until = before.until();
        return pause(
                dealership, before.reason(), until != null && until.isAfter(today) ? until : null);
    }

    /** Plans to undo a pause that stopped half way: nothing is suspended before it is noted. */
    ActPlan takeBack(Dealership dealership) {
        DealershipEntry entry = requireEntry(dealership);
        if (entry.remarks().pause() != null) {
            return resume(dealership);
        }
        return new ActPlan(
                dealership.name(),
                new ActOrder.Resume(),
                null,
                List.of(),
                List.of(WORDS.get("pause.none")));
    }

    ActPlan resume(Dealership dealership) {
        DealershipEntry entry = dealership.entry();
        Pause pause = entry == null ? null : entry.remarks().pause();
        for (CronJob job : dealership.jobs()) {
            Set<JobId> suspended = pause == null ? null : pause.jobs();
            boolean ours = suspended == null || suspended.contains(job.id());
            if (job.suspended() && ours) {
                deeds.add(acts.jobDeeds().suspend(job, false, Deed.NOTHING));
            } else if (job.suspended()) {
                remarks.add(WORDS.format("pause.before", job.name()));
            }
        }
        if (pause != null) {
            deeds.add(note(dealership, "registry.resume", null));
        }
        if (deeds.isEmpty()) {
            throw new DealershipProblem(
                    Kind.BAD_INPUT, WORDS.format("pause.not", dealership.name()));
        }
        remarks.add(WORDS.get("pause.next"));
        return new ActPlan(
                dealership.name(),
                new ActOrder.Resume(),
                pause == null ? null : new ActOrder.Pause(pause.reason(), pause.until()),
                deeds,
                remarks);
    }

    private Deed note(Dealership dealership, String what, @Nullable Pause pause) {
        return acts.registryDeeds()
                .change(
                        dealership.name(),
                        what,
                        "",
                        entry -> entry.withRemarks(entry.remarks().withPause(pause)));
    }
}
