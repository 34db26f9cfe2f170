package org.cronconsole.dealership.act;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.DealershipProblem;
import org.cronconsole.dealership.Dealerships;
import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.JournalKeeper.Hold;
import org.cronconsole.dealership.JournalProblem;
import org.cronconsole.dealership.JournalProblem.Kind;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What to do about acts that have not ended. Each is planned anew on what is there now, which
 * writes nothing: what is done already does no harm. All methods wait.
 */
public final class UnendedActs {
    private static final Words WORDS = Words.of(UnendedActs.class);

    private final DealershipActs acts;
    private final Dealerships all;

    UnendedActs(DealershipActs acts, Dealerships all) {
        this.acts = acts;
        this.all = all;
    }

    /** Those that nobody works at now, newest first. */
    public List<ActJournal> open() {
        return acts.journals().stream()
                .filter(journal -> journal.state() == Journal.State.OPEN)
                .toList();
    }

    /**
     * One of this workspace.
     *
     * @throws JournalProblem where there is none
     */
    public ActJournal find(String id) {
        return acts.journals().stream()
                .filter(journal -> journal.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new JournalProblem(Kind.NO_SUCH_JOURNAL, WORDS.get("journal.none")));
    }

    /**
     * Plans what is left.
     *
     * @param password what is to be set, where it is a password; else null
     * @throws JournalProblem where it has ended, or is being taken back; nothing was done
     * @throws DealershipProblem as at the beginning
     */
    public ActPlan goOn(ActJournal journal, @Nullable Secret password) {
        refuseEnded(journal);
        if (journal.takingBack()) {
            throw new JournalProblem(
                    Kind.TAKING_BACK,
                    WORDS.format("journal.back", journal.order().words(), journal.dealership()));
        }
        return plan(journal, journal.order(), password).of(journal.id(), false);
    }

    /**
     * Plans what takes it back.
     *
     * @throws JournalProblem where nothing here can, or where it has ended; nothing was done
     * @throws DealershipProblem as at the beginning
     */
    public ActPlan takeBack(ActJournal journal) {
        refuseEnded(journal);
        ActOrder opposite = journal.opposite();
        if (opposite == null) {
            throw new JournalProblem(
                    Kind.TOO_LATE, WORDS.format("journal.one.way", journal.order().words()));
        }
        return plan(journal, opposite, null).of(journal.id(), true);
    }

    /**
     * Says that nothing more is to be done about it. What is done stays as it is.
     *
     * @throws JournalProblem where it has ended, or somebody works at it now
     */
    public void forget(ActJournal journal) {
        try (Hold<ActJournal, ActEntry> hold = acts.services().journals().hold(journal.id())) {
            hold.write(
                    new ActEntry(
                            acts.services().clock().instant(),
                            "",
                            "",
                            "",
                            ActEntry.Kind.FORGOTTEN,
                            ""));
            hold.end(Journal.State.DONE);
        }
    }

    private static void refuseEnded(ActJournal journal) {
        if (!journal.unended()) {
            throw new JournalProblem(
                    Kind.CLOSED,
                    WORDS.format(
                            "journal.ended",
                            journal.order().words(),
                            journal.dealership(),
                            journal.said()));
        }
    }

    private ActPlan plan(ActJournal journal, ActOrder order, @Nullable Secret password) {
        return switch (order) {
            case ActOrder.Password(var which, var deploy) ->
                    acts.setPassword(
                            all.find(journal.dealership()),
                            which,
                            password == null ? Secret.of("") : password,
                            deploy);
            case ActOrder.Rename(String from, String to) ->
                    new Renaming(acts).plan(eitherName(from, to), to, from);
            case ActOrder.Number(var number, boolean mayRent, var deploy) ->
                    acts.setNumber(all.find(journal.dealership()), number, mayRent, deploy);
            case ActOrder.Store wanted -> {
                Dealership of = all.find(journal.dealership());
                yield wanted.equals(journal.order())
                        ? acts.setStore(of, wanted.storeId(), wanted.deploy())
                        : new StoreChange(acts).takeBack(of, wanted, journal);
            }
            case ActOrder.People(var contact) ->
                    acts.setContact(all.find(journal.dealership()), contact);
            case ActOrder.Pause wanted -> {
                Dealership of = all.find(journal.dealership());
                yield wanted.equals(journal.order())
                        ? acts.pause(of, wanted.reason(), wanted.until())
                        : new Pausing(acts).again(of, wanted);
            }
            case ActOrder.Resume() -> {
                Dealership paused = all.find(journal.dealership());
                yield journal.order() instanceof ActOrder.Pause
                        ? new Pausing(acts).takeBack(paused)
                        : acts.resume(paused);
            }
        };
    }

    /** A renaming that stopped late has left the new name. */
    private Dealership eitherName(String from, String to) {
        try {
            return all.find(from);
        } catch (DealershipProblem gone) {
            if (gone.kind() != DealershipProblem.Kind.NO_SUCH_DEALERSHIP) {
                throw gone;
            }
            return all.find(to);
        }
    }
}
