package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.phone.NumberList;
import org.cronconsole.phone.NumberOffers;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.phone.PhoneNumbers.Available;
import org.cronconsole.phone.PhoneNumbers.MonthlyPrice;
import org.cronconsole.phone.ReceivedText;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Phone numbers and their texts as output. */
final class NumberOutput {
    private NumberOutput() {}

    static ObjectNode json(OurNumber number) {
        ObjectNode json = Json.object();
        json.put("number", number.number().e164());
        json.put("sid", number.sid());
        json.put("dealership", number.dealership());
        json.put("spare", number.spare());
        json.put("since", Json.time(number.since()));
        price(json, number.price());
        json.put("name", number.rented().friendlyName());
        json.put("answersTexts", number.answers());
        return json;
    }

    private static void price(ObjectNode json, @Nullable MonthlyPrice price) {
        json.put("monthlyPrice", price == null ? null : price.amount());
        json.put("currency", price == null ? null : price.currency().getCurrencyCode());
    }

    static String table(List<OurNumber> numbers) {
        TextTable table = new TextTable("NUMBER", "DEALERSHIP", "SINCE", "A MONTH", "NAME");
        for (OurNumber number : numbers) {
            table.row(
                    number.number().e164(),
                    use(number),
                    Json.orEmpty(Json.time(number.since())),
                    price(number.price()),
                    number.rented().friendlyName());
        }
        return table.toString();
    }

    private static String use(OurNumber number) {
        return switch (number.use()) {
            case DEALERSHIP -> Json.orEmpty(number.dealership());
            case SPARE -> "spare";
            case UNKNOWN -> "unknown";
        };
    }

    private static String price(@Nullable MonthlyPrice price) {
        return price == null ? "unknown" : price.amount().toPlainString() + " " + price.currency();
    }

    /** How many there are, and what they cost. */
    static String total(NumberList list) {
        int count = list.numbers().size();
        StringBuilder words = new StringBuilder();
        words.append(count == 0 ? "No numbers" : count == 1 ? "1 number" : count + " numbers");
        if (!list.total().isEmpty()) {
            words.append(": ")
                    .append(
                            list.total().stream()
                                    .map(NumberOutput::price)
                                    .collect(Collectors.joining(" + ")))
                    .append(" a month, before taxes");
        }
        int unknown = list.withoutPrice();
        if (unknown > 0) {
            words.append("; the price of ").append(unknown).append(" is unknown");
        }
        return words.append('.').toString();
    }

    static ObjectNode json(NumberOffers found) {
        ObjectNode json = Json.object();
        json.put("areaCode", found.areaCode());
        price(json, found.price());
        json.set("offers", Json.array(found.offers(), NumberOutput::json));
        json.set(
                "nearby",
                Json.array(
                        found.nearby(),
                        near ->
                                json(near.offer())
                                        .put("areaCode", near.areaCode())
                                        .put("miles", near.miles())));
        json.set("spares", Json.array(found.spares(), NumberOutput::json));
        return json;
    }

    private static ObjectNode json(Available offer) {
        return Json.object()
                .put("number", offer.number().e164())
                .put("locality", offer.locality())
                .put("region", offer.region());
    }

    static String table(NumberOffers found) {
        TextTable table = new TextTable("NUMBER", "PLACE", "MILES AWAY", "A MONTH");
        found.offers().forEach(offer -> row(table, offer, "", found));
        found.nearby().forEach(near -> row(table, near.offer(), "" + near.miles(), found));
        return table.isEmpty() ? "" : table.toString();
    }

    private static void row(TextTable table, Available offer, String miles, NumberOffers found) {
        String place =
                List.of(offer.locality(), offer.region()).stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        table.row(offer.number().e164(), place, miles, price(found.price()));
    }

    static ObjectNode json(ReceivedText text) {
        return Json.object()
                .put("sid", text.sid())
                .put("from", text.from())
                .put("receivedAt", Json.time(text.receivedAt()))
                .put("words", text.words());
    }

    static String texts(List<ReceivedText> texts) {
        TextTable table = new TextTable("RECEIVED", "FROM", "WORDS");
        for (ReceivedText text : texts) {
            table.row(Json.orEmpty(Json.time(text.receivedAt())), text.from(), text.words());
        }
        return table.isEmpty() ? "" : table.toString();
    }

    /** What somebody who gives this number back should look after. */
    static List<String> warnings(OurNumber number) {
        List<String> warnings = new ArrayList<>();
        if (!number.dealerships().isEmpty()) {
            warnings.add(
                    "By the registry it is still the number of "
                            + number.dealership()
                            + ": its jobs will no longer get their codes.");
        } else if (!number.namedFor().isEmpty()) {
            warnings.add(
                    "It was named \""
                            + number.namedFor()
                            + "\": where jobs ran with it, vAuto may still send codes there.");
        }
        if (!number.registryKnown()) {
            warnings.add(
                    "The registry could not be read, so it is not known whether a dealership has"
                            + " it.");
        }
        return warnings;
    }
}
