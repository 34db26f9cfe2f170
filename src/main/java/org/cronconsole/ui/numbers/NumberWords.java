package org.cronconsole.ui.numbers;

import org.cronconsole.phone.NumberList;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.phone.PhoneNumbers.MonthlyPrice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of numbers. */
final class NumberWords {
    private final ScreenKit kit;
    private final Texts texts;

    NumberWords(ScreenKit kit) {
        this.kit = kit;
        this.texts = kit.texts();
    }

    /** Who has it: a dealership's name, or a word for none. */
    String use(OurNumber number) {
        return switch (number.use()) {
            case DEALERSHIP -> String.valueOf(number.dealership());
            case SPARE -> texts.get("numbers.use.spare");
            case UNKNOWN -> texts.get("numbers.use.unknown");
        };
    }

    /** Why it is said so; empty where that is plain. */
    String useReason(OurNumber number) {
        if (!number.registryKnown()) {
            return texts.get("numbers.use.unread");
        }
        return switch (number.use()) {
            case DEALERSHIP ->
                    number.dealerships().size() > 1 ? texts.get("numbers.use.several") : "";
            case SPARE -> texts.get("numbers.use.spare.why");
            case UNKNOWN -> texts.get("numbers.use.unknown.why");
        };
    }

    /** The price for a month. */
    String price(@Nullable MonthlyPrice price) {
        return price == null ? texts.get("numbers.price.unknown") : price.words();
    }

    /** How many there are and what they cost in a month. */
    String total(NumberList list) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.format("numbers.count", list.numbers().size()));
        if (!list.total().isEmpty()) {
            parts.add(
                    texts.format(
                            "numbers.total",
                            list.total().stream()
                                    .map(this::price)
                                    .collect(Collectors.joining(" + "))));
        }
        if (list.withoutPrice() > 0) {
            parts.add(texts.format("numbers.total.unknown", list.withoutPrice()));
        }
        return String.join(" · ", parts);
    }

    /** What the filter looks into. */
    String searchable(OurNumber number) {
        return number.number()
                + " "
                + number.rented().friendlyName()
                + " "
                + use(number)
                + " "
                + number.sid();
    }

    /** What to think of before it is given back. */
    String releaseMessage(OurNumber number) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("numbers.release.message"));
        if (!number.dealerships().isEmpty()) {
            parts.add(texts.format("numbers.release.used", use(number)));
        } else if (!number.namedFor().isEmpty()) {
            parts.add(texts.format("numbers.release.named", number.namedFor()));
        }
        if (!number.registryKnown()) {
            parts.add(texts.get("numbers.release.unread"));
        }
        return String.join("\n\n", parts);
    }

    /** What is known of it, for the head of the details. */
    String facts(OurNumber number) {
        return texts.format(
                "numbers.facts",
                kit.times().local(number.since()),
                price(number.price()),
                number.sid());
    }
}
