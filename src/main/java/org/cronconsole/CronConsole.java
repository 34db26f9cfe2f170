package org.cronconsole;

import org.cronconsole.cli.CommandLineMain;
import org.cronconsole.handover.Handover;
import org.cronconsole.keychain.SecretStores;
import org.cronconsole.keychain.SystemKeychain;
import org.cronconsole.profile.Profiles;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.settings.AdminFile;
import org.cronconsole.settings.DataFolder;
import org.cronconsole.settings.PrivateFiles;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.CronConsoleApp;
import org.cronconsole.ui.WindowOptions;
import org.cronconsole.words.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Starts the application: the window without arguments, else the command that the arguments name.
 */
public final class CronConsole {
    /**
     * How {@code ./mvnw -Prun} starts the window: where none can be opened, the tour is walked into
     * the folder that follows.
     */
    private static final String WITHOUT_DISPLAY_TOUR = "--without-display-tour";

    private static final List<String> SERVERS_AND_WINDOWS =
            List.of(WITHOUT_DISPLAY_TOUR, "sandbox", "tour");

    private static final String SYSTEM_PROXIES = "java.net.useSystemProxies";

    private final Map<String, String> environment;
    private final Path home;
    private final Administration rules;

    /** Why no window can be opened here, see {@link Display}. */
    private final FutureTask<Optional<String>> display;

    private CronConsole(
            Map<String, String> environment,
            Path home,
            Administration rules,
            FutureTask<Optional<String>> display) {
        this.environment = environment;
        this.display = display;
        this.home = home;
        this.rules = rules;
    }

    private Wiring wiring() {
        return new Wiring(
                environment,
                Installation.in(home),
                profiles(environment, home, rules),
                SandboxOptions.defaults().withStateFolder(home.resolve("sandbox")),
                InstantSource.system());
    }

    private static Profiles profiles(
            Map<String, String> environment, Path home, Administration rules) {
        String passphrase = environment.get("CRON_CONSOLE_PASSPHRASE");
        return new Profiles(
                home,
                new SecretStores(
                        home,
                        SystemKeychain::open,
                        passphrase == null || passphrase.isEmpty() ? null : Secret.of(passphrase)),
                InstantSource.system(),
                rules);
    }

    /** Runs the application with the given command line and ends the process with its exit code. */
    public static void main(String[] args) {
        if (System.getProperty(SYSTEM_PROXIES) == null) {
            // Read once, by the first connection.
            System.setProperty(SYSTEM_PROXIES, "true");
        }
        Administration rules =
                Administration.in(AdminFile.place(System.getenv(), System.getProperty("os.name")));
        Map<String, String> environment = rules.over(System.getenv());
        Path home =
                DataFolder.of(
                        environment,
                        Path.of(System.getProperty("user.home")),
                        System.getProperty("os.name"));
        FutureTask<Optional<String>> display =
                new FutureTask<>(() -> Display.missing(environment, System.getProperties()));
        if (isForWindow(args)) {
            // Asking takes as long as all of what follows here, and needs none of it.
            Thread.ofPlatform().name("display").daemon().start(display);
        }
        prepareLog(home, environment);
        CronConsole application = new CronConsole(environment, home, rules, display);
        if (isForWindow(args) || !Collections.disjoint(Arrays.asList(args), SERVERS_AND_WINDOWS)) {
            // JavaFX and the sandbox's server log by java.util.logging, which writes to stderr.
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
        System.exit(application.run(args));
    }

    /**
     * Lets the log lie beside the other data, closed to others. Has to come before any class that
     * logs is touched: the first one settles where it lies.
     */
    private static void prepareLog(Path home, Map<String, String> environment) {
        Path logs = home.resolve("logs");
        System.setProperty("cronconsole.logs", logs.toString());
        if ("1".equals(environment.get("CRON_CONSOLE_DEBUG"))) {
            System.setProperty("cronconsole.level", "DEBUG");
        }
        try {
            PrivateFiles.createFolder(home);
            PrivateFiles.createFolder(logs);
        } catch (IOException unwritable) {
            // Whoever needs the folder says so; a command may do without.
        }
    }

    private int run(String[] args) {
        if (isForWindow(args)) {
            return window(null, Arrays.stream(args).map(Path::of).toList());
        }
        if (args.length == 2 && args[0].equals(WITHOUT_DISPLAY_TOUR)) {
            return window(args[1], List.of());
        }
        return command(args);
    }

    /** True without arguments, and where all of them are files that the window opens. */
    private static boolean isForWindow(String[] args) {
        return Arrays.stream(args).allMatch(WindowOptions::opens);
    }

    private int window(@Nullable String tourFolder, List<Path> files) {
        Optional<String> missing = missingDisplay();
        if (missing.isEmpty()) {
            Optional<Handover> own = Handover.claim(home);
            if (own.isEmpty() && Handover.give(home, files)) {
                System.err.println("The window is open already; it was brought to the front.");
                return 0;
            }
            // Takes as long as the wiring, and does not need it.
            try (CronConsoleApp app = CronConsoleApp.begin();
                    Wiring wiring = wiring()) {
                StartupReport report = StartupReport.of(environment);
                app.launch(
                        wiring,
                        new WindowOptions(
                                home,
                                null,
                                report::shown,
                                report::ready,
                                report::rehearsed,
                                opens -> {
                                    if (!files.isEmpty()) {
                                        opens.accept(files);
                                    }
                                    own.ifPresent(door -> door.onHeard(opens));
                                }));
                return 0;
            } catch (IllegalStateException | UnsupportedOperationException broken) {
                LoggerFactory.getLogger(CronConsole.class).error("The window failed", broken);
                System.err.println(
                        "The window could not be opened. The log says why: "
                                + home.resolve("logs").resolve("cron-console.log"));
                return 1;
            } finally {
                own.ifPresent(Handover::close);
            }
        }
        if (tourFolder == null) {
            System.err.println(
                    "No window can be opened here: "
                            + missing.get()
                            + ". Commands work all the same (--help); to see the screens as"
                            + " pictures, run: cron-console tour --out DIR");
            return 1;
        }
        System.err.println(
                "No window can be opened here: "
                        + missing.get()
                        + ". Walking through the screens without one; pictures go to "
                        + tourFolder);
        return command(new String[] {"tour", "--out", tourFolder});
    }

    private Optional<String> missingDisplay() {
        // Asks here, where nobody has begun to.
        display.run();
        try {
            return display.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of("stopped");
        }
    }

    private int command(String[] args) {
        Language.forScripts();
        return new CommandLineMain(
                        new CommandServices(
                                wiring(),
                                environment,
                                Path.of("").toAbsolutePath(),
                                Installation.in(home),
                                new TourOfSandbox(),
                                System.out,
                                System.err))
                .run(args);
    }
}
