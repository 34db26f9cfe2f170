package org.cronconsole.cli;

import org.cronconsole.logging.DebugMode;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Supplier;

/** Runs one command. */
public final class CommandLineMain {
    private final CliServices services;
    private final StopSignals stopSignals;

    /** Runs commands with these services; Ctrl-C ends them with a word about what exists. */
    public CommandLineMain(CliServices services) {
        this(services, new StopSignals.OfJvm());
    }

    CommandLineMain(CliServices services, StopSignals stopSignals) {
        this.services = services;
        this.stopSignals = stopSignals;
    }

    /**
     * Runs the command that the arguments name, on this thread, which waits for answers.
     *
     * @return the exit code: 0 done, 1 failed, 2 refused with nothing done, 3 not signed in, 4
     *     partly done or unknown
     */
    public int run(String[] args) {
        Thread worker = Thread.currentThread();
        StopSignals.Watch watch = stopSignals.watch(worker::interrupt);
        int code = ExitCodes.UNKNOWN;
        try {
            code = execute(args);
        } finally {
            services.out().flush();
            services.err().flush();
            watch.ended(code);
        }
        return code;
    }

    private int execute(String[] args) {
        Printer printer = new Printer(services.out(), services.err());
        Faults faults = new Faults(printer, services.logFile());
        GlobalOptions options = new GlobalOptions();
        Cli cli = new Cli(services, options, printer);
        CommandLine line = commands(cli, options, args.length == 0 ? "" : args[0]);
        line.setParameterExceptionHandler((wrong, all) -> tell(wrong, printer));
        line.setExecutionExceptionHandler((fault, at, result) -> faults.tell(fault, cli.writing()));
        line.setExecutionStrategy(parsed -> {
            if (options.debug) {
                new DebugMode().set(true);
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        return line.execute(args);
    }

    /**
     * A command.
     *
     * @param type what its annotations are on
     */
    private record Offered(Class<?> type, Supplier<Object> make) {
        String name() {
            return type.getAnnotation(CommandLine.Command.class).name();
        }
    }

    private static List<Offered> offered(Cli cli) {
        return List.of(
                new Offered(WhoamiCommand.class, () -> new WhoamiCommand(cli)),
                new Offered(JobsCommand.class, () -> new JobsCommand(cli)),
                new Offered(RunsCommand.class, () -> new RunsCommand(cli)),
                new Offered(FleetCommand.class, () -> new FleetCommand(cli)),
                new Offered(OnboardCommand.class, () -> new OnboardCommand(cli)),
                new Offered(
                        DealershipsCommand.class,
                        () ->
                                new CommandLine(new DealershipsCommand(cli))
                                        .addSubcommand(new OffboardCommand(cli))
                                        .addSubcommand(new PauseCommand(cli))
                                        .addSubcommand(new ResumeCommand(cli))
                                        .addSubcommand(new ChangesCommand(cli))),
                new Offered(
                        EnvCommand.class,
                        () ->
                                new CommandLine(new EnvCommand())
                                        .addSubcommand(new RotateCommand(cli))),
                new Offered(TemplatesCommand.class, () -> new TemplatesCommand(cli)),
                new Offered(NumbersCommand.class, () -> new NumbersCommand(cli)),
                new Offered(OrphansCommand.class, () -> new OrphansCommand(cli)),
                new Offered(
                        SchedulesCommand.class,
                        () ->
                                new CommandLine(new SchedulesCommand(cli))
                                        .addSubcommand(new RadarCommand(cli))
                                        .addSubcommand(new RetimeCommand(cli))
                                        .addSubcommand(new AdoptCommand(cli))),
                new Offered(DoctorCommand.class, () -> new DoctorCommand(cli)),
                new Offered(SandboxCommand.class, () -> new SandboxCommand(cli)),
                new Offered(TourCommand.class, () -> new TourCommand(cli)));
    }

    /**
     * The one that is meant, each with the help that it gives: all take a good part of a second to
     * be put together. All of them where none has this name, so that help and complaints know them.
     */
    CommandLine commands(Cli cli, GlobalOptions options, String first) {
        CommandLine line = new CommandLine(options);
        List<Offered> all = offered(cli);
        List<Offered> meant = all.stream().filter(each -> each.name().equals(first)).toList();
        (meant.isEmpty() ? all : meant).forEach(each -> line.addSubcommand(each.make().get()));
        IVersionProvider version = () -> new String[] {"cron-console " + services.version()};
        provideVersion(line, version);
        line.getSubcommands().values().forEach(sub -> explainExitCodes(sub, line));
        line.setOut(new PrintWriter(services.out(), true, Charset.defaultCharset()));
        line.setErr(new PrintWriter(services.err(), true, Charset.defaultCharset()));
        line.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
        line.setExpandAtFiles(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    private static void provideVersion(CommandLine line, IVersionProvider version) {
        line.getCommandSpec().versionProvider(version);
        line.getSubcommands().values().forEach(sub -> provideVersion(sub, version));
    }

    private static void explainExitCodes(CommandLine line, CommandLine first) {
        CommandLine.Model.UsageMessageSpec usual = first.getCommandSpec().usageMessage();
        line.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading(usual.exitCodeListHeading())
                .exitCodeList(usual.exitCodeList());
        line.getSubcommands().values().forEach(sub -> explainExitCodes(sub, first));
    }

    private static int tell(ParameterException wrong, Printer printer) {
        CommandLine at = wrong.getCommandLine();
        printer.say(
                wrong instanceof UnmatchedArgumentException unmatched
                        ? notUnderstood(at, unmatched.getUnmatched())
                        : String.valueOf(wrong.getMessage()));
        printer.say("Nothing was done. See: " + at.getCommandSpec().qualifiedName() + " --help");
        return ExitCodes.REFUSED;
    }

    /**
     * Names options and commands that are not known. Anything else that was typed is not repeated,
     * for it may be a secret.
     */
    private static String notUnderstood(CommandLine at, List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        String option = optionName(first);
        if (option != null) {
            return "Unknown option: " + option;
        }
        if (!at.getSubcommands().isEmpty()) {
            return "Unknown command: "
                    + first
                    + ". There is: "
                    + String.join(", ", at.getSubcommands().keySet());
        }
        return arguments.size() == 1
                ? "There is one argument too many."
                : "There are " + arguments.size() + " arguments too many.";
    }

    private static @Nullable String optionName(String argument) {
        if (!argument.startsWith("-")) {
            return null;
        }
        int value = argument.indexOf('=');
        return value < 0 ? argument : argument.substring(0, value);
    }
}
