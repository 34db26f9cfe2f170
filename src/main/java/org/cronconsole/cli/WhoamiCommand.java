package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.workbench.Workbench;

import picocli.CommandLine.Command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code whoami}. */
@Command(name = "whoami", description = "Who is acting, and in which workspace.")
final class WhoamiCommand implements Callable<Integer> {
    private final Cli cli;

    WhoamiCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        Workbench bench = cli.open();
        cli.show(() -> json(bench), () -> text(bench));
        return ExitCodes.DONE;
    }

    private static ObjectNode json(Workbench bench) {
        ObjectNode json = Json.object();
        json.put("user", bench.session().user().username());
        json.put("role", role(bench));
        json.put("tokenExpiresAt", Json.time(bench.session().expiresAt()));
        json.putObject("workspace")
                .put("id", bench.workspace().id().value())
                .put("name", bench.workspace().name());
        json.put("profile", bench.profile());
        return json;
    }

    private static String text(Workbench bench) {
        return TextTable.pairs(
                List.of("user", "role", "token expires", "workspace", "profile"),
                List.of(
                        bench.session().user().username(),
                        role(bench),
                        Json.orEmpty(Json.time(bench.session().expiresAt())),
                        bench.workspace().name() + " (" + bench.workspace().id() + ")",
                        bench.profile()));
    }

    /** Installations spell roles in either case; scripts see one spelling. */
    private static String role(Workbench bench) {
        return bench.session().user().roleName().toLowerCase(Locale.ROOT);
    }
}
