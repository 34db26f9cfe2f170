package org.cronconsole.dealership.orphan;

import org.cronconsole.dealership.Journal;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.registry.Claim;
import org.cronconsole.words.Words;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The dealerships that somebody is at: being onboarded or offboarded now, or stopped half way and
 * still to be gone on with. What belongs to them is not left over.
 */
final class Busy {
    private static final Words WORDS = Words.of(Busy.class);
    private final Set<String> dealerships = new HashSet<>();
    private final Set<String> marks = new HashSet<>();
    private final Set<String> users = new HashSet<>();
    private final Set<String> stores = new HashSet<>();
    private final Set<PhoneNumber> numbers = new HashSet<>();

    private Busy() {}

    /**
     * What claims and journals tell.
     *
     * @param remarks gets a sentence for each that has stopped
     */
    static Busy of(
            List<Claim> claims,
            List<Journal> journals,
            List<Going> going,
            Instant now,
            List<String> remarks) {
        Busy busy = new Busy();
        Set<String> ownOpen = new HashSet<>();
        for (Journal journal : journals) {
            boolean running = journal.state() == Journal.State.RUNNING;
            if (running || journal.state() == Journal.State.OPEN) {
                busy.add(journal);
                ownOpen.add(journal.id());
                remarks.add(
                        running
                                ? WORDS.format("remark.onboarding.running", journal.dealership())
                                : WORDS.format(
                                        "remark.onboarding.stopped",
                                        journal.dealership(),
                                        journal.id()));
            }
        }
        for (Going each : going) {
            busy.dealerships.add(each.dealership());
            ownOpen.add(each.journal());
            remarks.add(
                    each.running()
                            ? WORDS.format("remark.offboarding.running", each.dealership())
                            : WORDS.format(
                                    "remark.offboarding.stopped",
                                    each.dealership(),
                                    each.journal()));
        }
        for (Claim claim : claims) {
            if (!claim.stale(now) && !ownOpen.contains(claim.journal())) {
                busy.dealerships.add(claim.dealership());
                busy.marks.add(claim.journal());
                remarks.add(WORDS.format("remark.claimed", claim.words()));
            }
        }
        return busy;
    }

    private void add(Journal journal) {
        dealerships.add(journal.dealership());
        marks.add(journal.id());
        users.add(journal.script().user().username());
        stores.add(journal.script().storeId());
        PhoneNumber number = journal.script().number();
        if (number != null) {
            numbers.add(number);
        }
    }

    /** Whether somebody is at this dealership. */
    boolean dealership(String name) {
        return dealerships.contains(name);
    }

    /** Whether a number of this name was rented for one of them. */
    boolean number(PhoneNumber number, String friendlyName, String namedFor) {
        return numbers.contains(number)
                || dealerships.contains(namedFor)
                || marks.stream().anyMatch(m -> !m.isEmpty() && friendlyName.contains(m));
    }

    /** Whether this user was made for one of them. */
    boolean user(String username, List<String> storeIds) {
        return users.contains(username) || storeIds.stream().anyMatch(stores::contains);
    }

    /** Names of dealerships that somebody else is at, whose stores are not known. */
    Set<String> dealerships() {
        return Set.copyOf(dealerships);
    }
}
