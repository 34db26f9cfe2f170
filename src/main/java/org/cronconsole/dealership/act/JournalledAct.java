package org.cronconsole.dealership.act;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.JournalKeeper.Hold;
import org.cronconsole.dealership.JournalProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Carries an act out with a journal, which ends where nothing of it is left half done. */
final class JournalledAct {
    private static final Logger LOG = LoggerFactory.getLogger(JournalledAct.class);

    private final DealershipActs.Services services;

    JournalledAct(DealershipActs.Services services) {
        this.services = services;
    }

    ActResult carryOut(ActPlan plan, Consumer<List<StepResult>> told) {
        Optional<String> begun = Optional.ofNullable(plan.journal()).or(() -> unended(plan));
        try (Hold<ActJournal, ActEntry> hold =
                begun.isPresent()
                        ? services.journals().hold(begun.get())
                        : services.journals().begin(fresh(plan))) {
            if (plan.back()) {
                hold.write(
                        new ActEntry(
                                services.clock().instant(), "", "", "", ActEntry.Kind.BACK, ""));
            }
            ActResult result;
            try {
                result = new Carrying(plan, told, hold, services.clock()).run();
            } catch (WriteRefused refused) {
                if (begun.isEmpty()) {
                    end(hold, Journal.State.ROLLED_BACK);
                }
                throw refused;
            }
            if (result.complete()) {
                endComplete(hold, plan);
            } else if (begun.isEmpty() && result.nothingDone()) {
                end(hold, Journal.State.ROLLED_BACK);
            }
            return result;
        }
    }

    /** What was begun of the same order and has not ended. */
    private Optional<String> unended(ActPlan plan) {
        return services.journals().list().stream()
                .filter(journal -> journal.workspace().equals(services.workspace()))
                .filter(journal -> journal.dealership().equals(plan.dealership()))
                .filter(ActJournal::unended)
                .filter(journal -> journal.order().sameAs(plan.order()))
                .map(ActJournal::id)
                .findFirst();
    }

    private ActJournal fresh(ActPlan plan) {
        return new ActJournal(
                UUID.randomUUID().toString(),
                services.workspace(),
                services.clock().instant(),
                Journal.State.OPEN,
                plan.dealership(),
                plan.order(),
                plan.opposite(),
                plan.steps().stream()
                        .map(step -> new ActJournal.Step(step.target(), step.what(), step.code()))
                        .toList(),
                List.of());
    }

    /** A password may be set for one of two jobs, by an act that was begun for both. */
    private static void endComplete(Hold<ActJournal, ActEntry> hold, ActPlan plan) {
        ActJournal journal = hold.journal();
        if (plan.back()) {
            end(hold, Journal.State.ROLLED_BACK);
        } else if (journal.allDone(places(plan)) || covers(plan.order(), journal.order())) {
            end(hold, Journal.State.DONE);
        }
    }

    /** Where everything that was planned is done: what an act asks there was planned anew. */
    private static Set<String> places(ActPlan plan) {
        return plan.steps().stream().map(PlannedStep::target).collect(Collectors.toSet());
    }

    private static boolean covers(ActOrder done, ActOrder begun) {
        return !(done instanceof ActOrder.Password some)
                || !(begun instanceof ActOrder.Password all)
                || some.which().containsAll(all.which());
    }

    /** What was done is done, also where that cannot be noted: it is offered once more then. */
    private static void end(Hold<ActJournal, ActEntry> hold, Journal.State state) {
        try {
            hold.end(state);
        } catch (JournalProblem full) {
            LOG.warn("The end of an act is not in its journal: {}", full.getMessage());
        }
    }
}
