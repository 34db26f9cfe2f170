package org.cronconsole.cli;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.NoteCheck;
import org.cronconsole.fleet.FleetCare;
import org.cronconsole.registry.Care;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code fleet claim} and {@code fleet release}: who is on what went wrong. */
abstract class FleetCaring {
    private final Cli cli;

    FleetCaring(Cli cli) {
        this.cli = cli;
    }

    /** Which dealerships. */
    static final class Which {
        @Option(
                names = "--dealership",
                paramLabel = "NAME",
                required = true,
                arity = "1..*",
                description = "The dealership's name, without AM or PM. Several may be given.")
        List<String> names = new ArrayList<>();
    }

    @Command(
            name = "claim",
            description = {
                "Say to colleagues that you are on it. It ends by itself once the dealership runs"
                        + " well again, or after 24 hours.",
                "Nothing is done to the dealership itself."
            })
    int claim(
            @picocli.CommandLine.Mixin Which which,
            @Option(
                            names = "--note",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description =
                                    "What colleagues should know, in a sentence. All admins can"
                                            + " read it: no passwords, no codes.")
                    String note,
            @Option(
                            names = "--instead-of",
                            paramLabel = "USER",
                            description = "Take over what this colleague is on.")
                    @Nullable String insteadOf) {
        if (note.strip().length() > FleetCare.LONGEST_NOTE) {
            throw CliProblem.input(
                    "--note: at most "
                            + FleetCare.LONGEST_NOTE
                            + " characters. Longer ones belong into: dealerships notes NAME.");
        }
        if (which.names.size() > FleetCare.MOST) {
            throw CliProblem.input("--dealership: at most " + FleetCare.MOST + " at once.");
        }
        NoteCheck.suspicions(note)
                .forEach(what ->
                        cli.say(
                                "Careful: the note holds "
                                        + what
                                        + ". All admins can read it, in plain text."));
        Workbench bench = cli.openForWriting("say that you are on it");
        Set<String> names = known(bench, which.names);
        FleetCare care = bench.care();
        var taken = care.take(names, note, List.of());
        List<Care> theirs =
                taken.others().stream().filter(other -> other.who().equals(insteadOf)).toList();
        List<Care> left = new ArrayList<>(taken.others());
        left.removeAll(theirs);
        if (!theirs.isEmpty()) {
            taken = care.take(theirs.stream().map(Care::dealership).toList(), note, theirs);
            left.addAll(taken.others());
        }
        show(taken.all(), names);
        left.forEach(other ->
                cli.say(
                        words(other)
                                + ". Left to them; take it over with: --instead-of "
                                + other.who()));
        return exit(left, names);
    }

    @Command(
            name = "release",
            description = "Say to colleagues that you are not on it any more, or that nobody is.")
    int release(
            @picocli.CommandLine.Mixin Which which,
            @Option(
                            names = "--of",
                            paramLabel = "USER",
                            description = "Say it of this colleague, who forgot to.")
                    @Nullable String of) {
        Workbench bench = cli.openForWriting("say that nobody is on it");
        Set<String> names = known(bench, which.names);
        FleetCare care = bench.care();
        List<Care> there =
                care.all().stream().filter(each -> names.contains(each.dealership())).toList();
        List<Care> toEnd =
                there.stream()
                        .filter(each -> each.who().equals(of == null ? care.me() : of))
                        .toList();
        if (!toEnd.isEmpty()) {
            care.end(toEnd);
        }
        List<Care> left =
                (toEnd.isEmpty() ? there : care.all())
                        .stream().filter(each -> names.contains(each.dealership())).toList();
        show(left, names);
        left.forEach(other ->
                cli.say(
                        words(other)
                                + ". Left as it is; end it all the same with: --of "
                                + other.who()));
        if (there.isEmpty()) {
            cli.say("Nobody is on " + String.join(", ", names) + ".");
        }
        return exit(left, names);
    }

    private static int exit(List<Care> left, Set<String> names) {
        if (left.isEmpty()) {
            return ExitCodes.DONE;
        }
        long dealerships = left.stream().map(Care::dealership).distinct().count();
        return dealerships == names.size() ? ExitCodes.FAILED : ExitCodes.UNKNOWN;
    }

    private static String words(Care care) {
        return care.who()
                + " is on "
                + care.dealership()
                + " since "
                + Json.time(care.since())
                + (care.note() == null ? "" : ": " + care.note());
    }

    /** As the dealerships are spelled; capitals matter only where two differ in nothing else. */
    private static Set<String> known(Workbench bench, List<String> typed) {
        List<String> all =
                bench.dealerships().list().dealerships().stream().map(Dealership::name).toList();
        Set<String> names = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String each : typed) {
            String wanted = each.strip();
            List<String> alike = all.stream().filter(wanted::equalsIgnoreCase).toList();
            if (all.contains(wanted)) {
                names.add(wanted);
            } else if (alike.size() == 1) {
                names.add(alike.getFirst());
            } else {
                unknown.add(wanted);
            }
        }
        if (!unknown.isEmpty()) {
            throw new CliProblem(
                    ExitCodes.FAILED,
                    "There is no dealership "
                            + unknown.stream()
                                    .map(name -> "\"" + name + "\"")
                                    .collect(Collectors.joining(", "))
                            + ". Nothing was done. List them with: cron-console dealerships list");
        }
        return names;
    }

    private void show(List<Care> all, Set<String> names) {
        List<Care> shown = all.stream().filter(each -> names.contains(each.dealership())).toList();
        cli.show(
                () ->
                        Json.array(
                                shown,
                                each -> {
                                    var json = Json.object();
                                    json.put("dealership", each.dealership());
                                    json.setAll(FleetOutput.json(each));
                                    return json;
                                }),
                () -> {
                    TextTable table =
                            new TextTable("DEALERSHIP", "ON IT", "SINCE", "UNTIL", "NOTE");
                    shown.forEach(each ->
                            table.row(
                                    each.dealership(),
                                    each.who(),
                                    each.since().toString(),
                                    each.until().toString(),
                                    each.note() == null ? "" : each.note()));
                    return table.isEmpty() ? "" : table.toString();
                });
    }
}
