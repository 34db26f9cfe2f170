package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.dealership.act.ActJournal;
import org.cronconsole.dealership.act.ActOrder;
import org.cronconsole.dealership.act.UnendedActs;
import org.cronconsole.settings.Secret;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** {@code dealerships changes}: what was begun to be changed, and what goes on with it. */
@Command(
        name = "changes",
        description = {
            "List the changes of dealerships that were begun on this computer (password, name,"
                + " number, store, contact, pause, resume), or go on with one that has not ended.",
            "Each is planned anew on what is there now: what is done already does no harm.",
            "A change is a password, name, number, store, contact, pause or resume. Its state is"
                    + " open (--resume, --roll-back or --forget it), running (somebody works at it"
                    + " now), done, rolled-back or forgotten."
        })
final class ChangesCommand implements Callable<Integer> {
    private static final String WHAT = "change a dealership";

    private final Cli cli;

    @Option(names = "--journals", description = "List them; so it does without any option.")
    private boolean journals;

    @Option(
            names = "--resume",
            paramLabel = "JOURNAL",
            description = "Do what is left. A password is read again, from --file FILE or --stdin.")
    private @Nullable String resume;

    @Option(
            names = "--roll-back",
            paramLabel = "JOURNAL",
            description = "Change back what was changed, where it is known what it was.")
    private @Nullable String rollBack;

    @Option(
            names = "--forget",
            paramLabel = "JOURNAL",
            description = "Leave it as it is, and be reminded of it no more.")
    private @Nullable String forget;

    @Option(names = "--dry-run", description = "Show what would be done, and do nothing.")
    private boolean dryRun;

    @Mixin private GivenText password = new GivenText();

    ChangesCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        String id =
                Stream.of(resume, rollBack, forget).filter(Objects::nonNull).findFirst().orElse("");
        long modes =
                Stream.of(resume, rollBack, forget, journals ? "" : null)
                        .filter(Objects::nonNull)
                        .count();
        if (modes > 1) {
            throw CliProblem.input(
                    "Use one at a time: --journals, --resume JOURNAL, --roll-back JOURNAL or"
                            + " --forget JOURNAL. Nothing was done.");
        }
        if (forget != null && dryRun) {
            throw CliProblem.input(
                    "--forget does nothing that --dry-run could show: leave one of them out."
                            + " Nothing was done.");
        }
        if (id.isEmpty()) {
            List<ActJournal> all = cli.services().acts().list();
            cli.show(() -> Json.array(all, ChangesCommand::json), () -> text(all));
            return ExitCodes.DONE;
        }
        ActJournal journal = known(id);
        if (forget != null) {
            return forget(journal);
        }
        Optional<Secret> secret = secret(journal);
        Workbench bench = cli.open();
        if (!dryRun) {
            cli.checkWrite(bench, WHAT);
        }
        UnendedActs unended = bench.dealershipActs().unended(bench.dealerships());
        ActJournal ours = unended.find(id);
        return new DealershipActing(cli)
                .carryOut(
                        bench,
                        resume != null
                                ? unended.goOn(ours, secret.orElse(null))
                                : unended.takeBack(ours),
                        dryRun);
    }

    /** Before anybody signs in. */
    private ActJournal known(String id) {
        return JournalOutput.known(cli.services().acts().find(id), "dealerships changes");
    }

    private Optional<Secret> secret(ActJournal journal) {
        if (resume == null || !(journal.order() instanceof ActOrder.Password)) {
            return Optional.empty();
        }
        Secret read = Secret.of(password.read("the password", cli.services().in()));
        if (read.isEmpty()) {
            throw CliProblem.input("The password is empty. Nothing was done.");
        }
        return Optional.of(read);
    }

    private int forget(ActJournal journal) {
        Workbench bench = cli.open();
        UnendedActs unended = bench.dealershipActs().unended(bench.dealerships());
        unended.forget(unended.find(journal.id()));
        ActJournal now = known(journal.id());
        cli.show(() -> json(now), () -> text(List.of(now)));
        return ExitCodes.DONE;
    }

    private static ObjectNode json(ActJournal journal) {
        return Json.object()
                .put("journal", journal.id())
                .put("dealership", journal.dealership())
                .put("change", journal.order().word())
                .put("state", journal.word())
                .put("startedAt", Json.time(journal.startedAt()))
                .put("steps", journal.steps().size())
                .put("done", journal.done())
                .put("canRollBack", journal.unended() && journal.opposite() != null);
    }

    private static String text(List<ActJournal> journals) {
        TextTable table =
                new TextTable("JOURNAL", "DEALERSHIP", "CHANGE OF", "STATE", "DONE", "STARTED AT");
        journals.forEach(journal ->
                table.row(
                        journal.id(),
                        journal.dealership(),
                        journal.order().words(),
                        journal.word(),
                        journal.done() + " of " + journal.steps().size(),
                        Json.orEmpty(Json.time(journal.startedAt()))));
        return table.isEmpty() ? "" : table.toString();
    }
}
