package org.cronconsole.dealership.orphan;

import org.cronconsole.phone.NumberList;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.WholeRegistry;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers that nobody has, or several have. A spare number is kept on purpose. One that is named
 * for a dealership whose jobs are there and which the registry does not know is likely in their env
 * vars, which are not read for this; so may be one that a custom job uses, which is why the words
 * say no more than that no dealership we know has it.
 */
final class NumberFindings {
    private static final Words WORDS = Words.of(NumberFindings.class);
    private final List<Orphan> found;

    NumberFindings(List<Orphan> found) {
        this.found = found;
    }

    private static Map<PhoneNumber, List<DealershipEntry>> users(WholeRegistry registry) {
        Map<PhoneNumber, List<DealershipEntry>> users = new LinkedHashMap<>();
        for (DealershipEntry entry : registry.dealerships()) {
            if (entry.phoneNumber() != null) {
                PhoneNumber.parse(entry.phoneNumber())
                        .ifPresent(number ->
                                users.computeIfAbsent(number, n -> new ArrayList<>()).add(entry));
            }
        }
        return users;
    }

    /** Two that share a number get each other's codes. */
    void shared(WholeRegistry registry) {
        users(registry)
                .forEach((number, entries) -> {
                    if (entries.size() > 1) {
                        String names = names(entries);
                        found.add(
                                new Orphan(
                                        OrphanKind.SHARED_NUMBER,
                                        number.e164(),
                                        names,
                                        WORDS.format("what.shared_number", names),
                                        WORDS.get("repair.shared_number"),
                                        null,
                                        new Orphan.OfShared(number.e164(), entries),
                                        List.of()));
                    }
                });
    }

    private static String names(List<DealershipEntry> entries) {
        return entries.stream()
                .map(DealershipEntry::name)
                .sorted()
                .reduce((some, more) -> WORDS.format("names.and", some, more))
                .orElse("");
    }

    void unused(
            NumberList numbers,
            WholeRegistry registry,
            Known known,
            Busy busy,
            List<String> remarks) {
        Map<PhoneNumber, List<DealershipEntry>> users = users(registry);
        int spares = 0;
        for (OurNumber number : numbers.numbers()) {
            if (users.containsKey(number.number())) {
                continue;
            }
            if (number.spare()) {
                spares++;
            } else if (known.adopted()
                    && !known.withoutEntry().contains(number.namedFor())
                    && !busy.number(
                            number.number(), number.rented().friendlyName(), number.namedFor())) {
                found.add(unused(number, known));
            }
        }
        if (spares > 0) {
            remarks.add(WORDS.format("remark.spares", spares));
        }
        if (numbers.priceProblem() != null) {
            remarks.add(WORDS.format("remark.price", numbers.priceProblem()));
        }
    }

    private static Orphan unused(OurNumber number, Known known) {
        String namedFor = number.namedFor();
        DealershipEntry entry = known.entries().get(namedFor);
        String what = unusedWhat(namedFor, entry);
        return new Orphan(
                OrphanKind.UNUSED_NUMBER,
                number.number().e164(),
                namedFor.isEmpty() ? number.rented().friendlyName() : namedFor,
                what,
                WORDS.format("repair.unused_number", number.number()),
                number.price(),
                new Orphan.OfNumber(number),
                List.of(Repair.KEEP_AS_SPARE, Repair.GIVE_TO_DEALERSHIP, Repair.RELEASE));
    }

    private static String unusedWhat(String namedFor, @Nullable DealershipEntry entry) {
        if (namedFor.isEmpty()) {
            return WORDS.get("what.unused_number");
        }
        if (entry == null) {
            return WORDS.format("what.unused_number.named", namedFor);
        }
        return entry.phoneNumber() == null
                ? WORDS.format("what.unused_number.entry_without", namedFor)
                : WORDS.format("what.unused_number.entry", namedFor, entry.phoneNumber());
    }
}
