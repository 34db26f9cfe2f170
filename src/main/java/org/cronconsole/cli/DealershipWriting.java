package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.NoteCheck;
import org.cronconsole.dealership.act.DealershipActs.Contact;
import org.cronconsole.dealership.act.DealershipActs.DeployChoice;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Remarks;
import org.cronconsole.settings.Secret;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.EnumSet;
import java.util.Set;

/** What {@code dealerships …} changes; the commands that show are in its one subclass. */
abstract class DealershipWriting {
    private static final String NAME = DealershipsCommand.NAME;

    private final Cli cli;
    private final DealershipActing acting;

    DealershipWriting(Cli cli) {
        this.cli = cli;
        this.acting = new DealershipActing(cli);
    }

    /** When changed env vars take effect, and whether anything is done at all. */
    static final class Effect {
        @Option(
                names = "--deploy",
                description =
                        "Build and deploy each job, so that the next run has it. Without it, each"
                                + " job has it from its next deploy on.")
        boolean deploy;

        @Option(names = "--dry-run", description = "Show what would be done, and do nothing.")
        boolean dryRun;

        DeployChoice choice() {
            return deploy ? DeployChoice.NOW : DeployChoice.NEXT;
        }
    }

    @Command(
            name = "set-password",
            description = {
                "Give both jobs another vAuto password (VAUTO_PASSWORD) and read it back. It comes"
                        + " from a file or standard input, never as an argument."
            })
    int setPassword(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Mixin GivenText given,
            @Option(
                            names = "--only",
                            paramLabel = "AM|PM",
                            description = "One job alone, to finish what stopped half way.")
                    @Nullable Period only,
            @Mixin Effect effect) {
        Secret password = Secret.of(given.read("the password", cli.services().in()));
        if (password.isEmpty()) {
            throw CliProblem.input("The password is empty. Nothing was done.");
        }
        Set<Period> which = only == null ? EnumSet.allOf(Period.class) : EnumSet.of(only);
        return acting.act(
                "change the vAuto password",
                name,
                effect.dryRun,
                (acts, found) -> acts.setPassword(found, which, password, effect.choice()));
    }

    @Command(
            name = "rename",
            description = "Rename a dealership: both jobs, its registry entry, its number.")
    int rename(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Parameters(paramLabel = "NEW", description = "The new name.") String fresh,
            @Option(
                            names = "--confirm",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "The present name once more.")
                    String confirm,
            @Option(names = "--dry-run", description = "Show what would be done, and do nothing.")
                    boolean dryRun) {
        confirmed(name, confirm, dryRun);
        return acting.act(
                "rename a dealership", name, dryRun, (acts, found) -> acts.rename(found, fresh));
    }

    private static void confirmed(String name, String confirm, boolean dryRun) {
        if (!dryRun && !name.strip().equals(confirm.strip())) {
            throw CliProblem.input(
                    "Give --confirm with the dealership's present name. Nothing was done.");
        }
    }

    @Command(
            name = "set-number",
            description = {
                "Give a dealership another phone number: both jobs, its registry entry, the names"
                        + " at Twilio. The old one is kept as a spare."
            })
    int setNumber(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Parameters(
                            paramLabel = "NUMBER",
                            description = "The new number, with its country code (+1312…).")
                    String typed,
            @Option(
                            names = "--rent",
                            description =
                                    "Rent exactly this number where the account does not have it."
                                            + " It costs money at once.")
                    boolean rent,
            @Option(
                            names = "--confirm",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "The dealership's name once more.")
                    String confirm,
            @Mixin Effect effect) {
        confirmed(name, confirm, effect.dryRun);
        PhoneNumber number =
                PhoneNumber.parse(typed)
                        .orElseThrow(() ->
                                CliProblem.input(
                                        "Give the number with its country code, like"
                                                + " +13125550123."));
        return acting.act(
                "change a dealership's number",
                name,
                effect.dryRun,
                (acts, found) -> acts.setNumber(found, number, rent, effect.choice()));
    }

    @Command(
            name = "set-store",
            description = "File a dealership under another store id: users, both jobs, registry.")
    int setStore(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Parameters(paramLabel = "STORE", description = "The new store id.") String store,
            @Option(
                            names = "--confirm",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "The dealership's name once more.")
                    String confirm,
            @Mixin Effect effect) {
        confirmed(name, confirm, effect.dryRun);
        return acting.act(
                "change a dealership's store",
                name,
                effect.dryRun,
                (acts, found) -> acts.setStore(found, store, effect.choice()));
    }

    @Command(
            name = "set-contact",
            description = {
                "Note other people in the shared registry. What is not given stays; what is given"
                        + " empty is removed."
            })
    int setContact(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Option(names = "--user", paramLabel = "USER", description = "The dashboard user.")
                    @Nullable String user,
            @Option(names = "--email", paramLabel = "EMAIL", description = "Its e-mail address.")
                    @Nullable String email,
            @Option(names = "--first-name", paramLabel = "NAME", description = "First name.")
                    @Nullable String first,
            @Option(names = "--last-name", paramLabel = "NAME", description = "Last name.")
                    @Nullable String last) {
        return acting.act(
                "change a dealership's contact",
                name,
                false,
                (acts, found) -> {
                    DealershipEntry entry = found.entry();
                    return acts.setContact(
                            found,
                            new Contact(
                                    given(user, entry == null ? null : entry.dashboardUser()),
                                    given(email, entry == null ? null : entry.contactEmail()),
                                    given(first, entry == null ? null : entry.contactFirstName()),
                                    given(last, entry == null ? null : entry.contactLastName())));
                });
    }

    private static String given(@Nullable String typed, @Nullable String kept) {
        return typed != null ? typed : kept == null ? "" : kept;
    }

    @Command(
            name = "notes",
            description = {
                "Show the notes of a dealership, or write them from a file or standard input. All"
                        + " admins can read them: no passwords, no codes."
            })
    int notes(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Mixin GivenText given,
            @Option(names = "--clear", description = "Remove the notes.") boolean clear) {
        if (clear && given.given()) {
            throw CliProblem.input("Give either --clear or the notes, not both.");
        }
        if (!clear && !given.given()) {
            show(cli.open().dealerships().find(name));
            return ExitCodes.DONE;
        }
        String text = clear ? "" : given.read("the notes", cli.services().in());
        NoteCheck.suspicions(text)
                .forEach(what ->
                        cli.say(
                                "Careful: the notes hold "
                                        + what
                                        + ". All admins can read them, in plain text."));
        Workbench bench = cli.openForWriting("write notes");
        Dealership found = bench.dealerships().find(name);
        bench.dealerships().note(found, text);
        show(bench.dealerships().find(found.name()));
        return ExitCodes.DONE;
    }

    private void show(Dealership dealership) {
        Remarks.Note note = dealership.remarks().note();
        Remarks.Stamp written = note == null ? null : note.written();
        cli.show(
                () -> {
                    ObjectNode json = Json.object();
                    json.put("name", dealership.name());
                    json.put("notes", note == null ? null : note.text());
                    json.put("notesBy", written == null ? null : written.by());
                    json.put("notesAt", written == null ? null : Json.time(written.at()));
                    return json;
                },
                () -> note == null ? "" : note.text() + "\n");
        if (note == null) {
            cli.say("There are no notes.");
        } else if (written != null) {
            cli.say("By " + written.by() + ", " + Json.time(written.at()) + ".");
        }
    }
}
