package org.cronconsole.cli;

import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.NumberList;
import org.cronconsole.phone.NumberOffers;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.ReceivedText;
import org.cronconsole.phone.ReceivedTexts;
import org.cronconsole.workbench.Workbench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code numbers …}. */
@Command(name = "numbers", description = "The phone numbers at Twilio.")
final class NumbersCommand implements Runnable {
    private static final String NUMBER = "The number, with its country code (+1312…).";

    /** More than anybody reads; the rest is said to be there. */
    private static final int TEXTS_MOST = 1000;

    private final Cli cli;

    @Spec private CommandSpec spec = CommandSpec.create();

    NumbersCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: numbers list, numbers search, numbers texts NUMBER, or numbers"
                        + " release NUMBER --confirm NUMBER");
    }

    @Command(name = "list", description = "The numbers that the account rents.")
    int list() {
        NumberList list = cli.open().numbers().list();
        cli.show(
                () -> Json.array(list.numbers(), NumberOutput::json),
                () -> NumberOutput.table(list.numbers()));
        cli.say(NumberOutput.total(list));
        if (list.registryProblem() != null) {
            cli.say("Which dealership has which number is not known: " + list.registryProblem());
        }
        if (list.priceProblem() != null) {
            cli.say("Twilio told no price: " + list.priceProblem());
        }
        return ExitCodes.DONE;
    }

    @Command(
            name = "search",
            description = {
                "Numbers for rent that can receive texts and need no address; where the area code"
                        + " has none, the nearest ones. Nothing is rented by this."
            })
    int search(
            @Option(
                            names = "--area-code",
                            paramLabel = "CODE",
                            required = true,
                            description = "Three digits, like 312.")
                    String areaCode,
            @Option(
                            names = "--country",
                            paramLabel = "COUNTRY",
                            defaultValue = "US",
                            description = "US or CA (default: ${DEFAULT-VALUE}).")
                    String country) {
        NumberOffers found = cli.open().numbers().search(country, areaCode);
        cli.show(() -> NumberOutput.json(found), () -> NumberOutput.table(found));
        if (found.offers().isEmpty()) {
            cli.say(
                    found.nearby().isEmpty()
                            ? "Twilio has no number for texts in area code "
                                    + found.areaCode()
                                    + " now, nor within 100 miles of it."
                            : "Twilio has no number for texts in area code "
                                    + found.areaCode()
                                    + " now. These are near by.");
        }
        if (!found.spares().isEmpty()) {
            cli.say(
                    "Paid for already, and kept as spares: "
                            + String.join(
                                    ", ",
                                    found.spares().stream()
                                            .map(spare -> spare.number().e164())
                                            .toList()));
        }
        return ExitCodes.DONE;
    }

    @Command(
            name = "texts",
            description = "The texts that came in on a number, newest first; codes are masked.")
    int texts(
            @Parameters(paramLabel = "NUMBER", description = NUMBER) String typed,
            @Option(
                            names = "--since",
                            paramLabel = "SPAN",
                            defaultValue = "7d",
                            description =
                                    "How far back: a number with m, h, d or w (default:"
                                            + " ${DEFAULT-VALUE}).")
                    String since) {
        Duration span = Span.parse(since);
        PhoneNumber number = number(typed);
        NumberDesk desk = cli.open().numbers();
        desk.find(number);
        ReceivedTexts pages = desk.texts(number, cli.now().minus(span));
        List<ReceivedText> texts = new ArrayList<>();
        while (pages.hasNext() && texts.size() < TEXTS_MOST) {
            texts.addAll(pages.next());
        }
        cli.show(() -> Json.array(texts, NumberOutput::json), () -> NumberOutput.texts(texts));
        if (pages.hasNext()) {
            cli.say("These are the newest; there are older ones.");
        }
        if (texts.isEmpty()) {
            cli.say("No texts in the last " + since.strip() + ".");
        }
        return ExitCodes.DONE;
    }

    @Command(
            name = "release",
            description = "Give a number back for good. Somebody else can rent it then.")
    int release(
            @Parameters(paramLabel = "NUMBER", description = NUMBER) String typed,
            @Option(
                            names = "--confirm",
                            paramLabel = "NUMBER",
                            required = true,
                            description = "The number, once more.")
                    String confirm) {
        PhoneNumber number = number(typed);
        Workbench bench = cli.openForWriting("release a phone number");
        OurNumber was =
                bench.numbers()
                        .release(
                                number,
                                confirm,
                                now -> NumberOutput.warnings(now).forEach(cli::say));
        cli.show(
                () -> NumberOutput.json(was).put("released", true),
                () -> "Released " + was.number() + " (" + was.sid() + ").\n");
        return ExitCodes.DONE;
    }

    private static PhoneNumber number(String typed) {
        return PhoneNumber.parse(typed)
                .orElseThrow(() ->
                        CliProblem.input(
                                "Give the number with its country code, like +13125550123."));
    }
}
