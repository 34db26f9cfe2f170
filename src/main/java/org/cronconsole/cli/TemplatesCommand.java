package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.dealership.Template;
import org.cronconsole.dealership.Templates;
import org.cronconsole.registry.TemplateEntry;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;

/** {@code templates …}. */
@Command(
        name = "templates",
        description =
                "What onboardings can begin with: times, repository, plan, region and names of env"
                        + " vars, shared by all admins. Never a secret.")
final class TemplatesCommand implements Runnable {
    private static final String NAME = "The template's name.";
    private static final String WHAT = "change a template";

    private final Cli cli;

    @Spec private CommandSpec spec = CommandSpec.create();

    TemplatesCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: templates list, templates show NAME, templates save --file FILE,"
                        + " templates rename NAME --to NAME, templates standard NAME, or templates"
                        + " delete NAME --confirm NAME");
    }

    @Command(name = "list", description = "The templates of the workspace.")
    int list() {
        List<Template> all = cli.open().templates().list();
        cli.show(() -> Json.array(all, TemplatesCommand::json), () -> table(all));
        if (all.isEmpty()) {
            cli.say("There are no templates in this workspace.");
        }
        return ExitCodes.DONE;
    }

    @Command(name = "show", description = "One template, as a file that save takes.")
    int show(@Parameters(paramLabel = "NAME", description = NAME) String name) {
        Template template = cli.open().templates().find(name);
        cli.show(() -> json(template), () -> table(List.of(template)));
        return ExitCodes.DONE;
    }

    @Command(
            name = "save",
            description =
                    "Keep a template under the name in the file, in place of one of that name.")
    int save(
            @Option(
                            names = "--file",
                            paramLabel = "FILE",
                            required = true,
                            description =
                                    "JSON: name, timeZone, amTime, pmTime, days, repo, branch,"
                                        + " plan, region, env (names alone). Only the name must be"
                                        + " there.")
                    Path file,
            @Option(names = "--standard", description = "New forms are to begin with it.")
                    boolean standard) {
        TemplateEntry entry = TemplateFile.read(file);
        Workbench bench = cli.openForWriting(WHAT);
        Templates templates = bench.templates();
        @Nullable Template before =
                templates.list().stream()
                        .filter(t -> t.name().equals(entry.name()))
                        .findFirst()
                        .orElse(null);
        TemplateEntry fresh = entry.standard(before != null && before.standard());
        Template saved = templates.save(before, fresh);
        if (standard) {
            templates.makeStandard(saved);
        }
        Template shown = standard ? new Template(saved.entry().standard(true)) : saved;
        cli.show(() -> json(shown), () -> table(List.of(shown)));
        return ExitCodes.DONE;
    }

    @Command(name = "rename", description = "Give a template another name.")
    int rename(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Option(
                            names = "--to",
                            paramLabel = "NAME",
                            required = true,
                            description = "Its new name.")
                    String to) {
        Templates templates = cli.openForWriting(WHAT).templates();
        Template renamed = templates.rename(templates.find(name), to);
        cli.show(() -> json(renamed), () -> table(List.of(renamed)));
        return ExitCodes.DONE;
    }

    @Command(name = "standard", description = "Say which template new forms begin with.")
    int standard(
            @Parameters(
                            paramLabel = "NAME",
                            arity = "0..1",
                            description = "The template's name; none for no template.")
                    @Nullable String name) {
        Templates templates = cli.openForWriting(WHAT).templates();
        templates.makeStandard(name == null ? null : templates.find(name));
        cli.say(
                name == null
                        ? "New forms begin with no template."
                        : "New forms begin with " + name + ".");
        return ExitCodes.DONE;
    }

    @Command(name = "delete", description = "Remove a template; what it was used for stays.")
    int delete(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Option(
                            names = "--confirm",
                            paramLabel = "NAME",
                            required = true,
                            description = "The name, once more.")
                    String confirm) {
        if (!name.equals(confirm)) {
            throw CliProblem.input(
                    "What is given with --confirm is not that name. Nothing was done.");
        }
        Templates templates = cli.openForWriting(WHAT).templates();
        templates.delete(templates.find(name));
        cli.say("Deleted the template " + name + ".");
        return ExitCodes.DONE;
    }

    private static ObjectNode json(Template template) {
        ObjectNode json = Json.object();
        json.put("name", template.name());
        put(json, "timeZone", template.timeZone());
        put(json, "amTime", template.amTime());
        put(json, "pmTime", template.pmTime());
        put(json, "days", template.days());
        put(json, "repo", template.repo());
        put(json, "branch", template.branch());
        put(json, "plan", template.plan());
        put(json, "region", template.region());
        ArrayNode env = json.putArray("env");
        template.entry().envNames().forEach(env::add);
        return json.put("standard", template.standard());
    }

    private static void put(ObjectNode json, String field, String text) {
        json.put(field, text.isEmpty() ? null : text);
    }

    private static String table(List<Template> templates) {
        TextTable table =
                new TextTable(
                        "TEMPLATE",
                        "ZONE",
                        "AM",
                        "PM",
                        "DAYS",
                        "REPOSITORY",
                        "PLAN",
                        "REGION",
                        "ENV VARS");
        for (Template template : templates) {
            table.row(
                    template.name() + (template.standard() ? " (standard)" : ""),
                    template.timeZone(),
                    template.amTime(),
                    template.pmTime(),
                    template.days(),
                    template.repo() + (template.branch().isEmpty() ? "" : "#" + template.branch()),
                    template.plan(),
                    template.region(),
                    String.join(",", template.entry().envNames()));
        }
        return table.isEmpty() ? "" : table.toString();
    }
}
