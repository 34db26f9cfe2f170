package org.cronconsole.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxAccess;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxUser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the packaged application's start against an empty JavaFX window on the JDK as it comes,
 * in turns, so that what else the machine does strikes both; prints JSON. Needs a display, and the
 * image that {@code packaging/build.sh --type app-image --dest target/packages} leaves.
 */
final class StartupBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path IMAGE =
            Path.of(env("CRON_CONSOLE_BENCH_IMAGE", "target/packages/cron-console"));
    private static final int ROUNDS = Integer.parseInt(env("CRON_CONSOLE_BENCH_ROUNDS", "7"));
    private static final int DEALERSHIPS = 500;
    private static final int JOBS = 2 * DEALERSHIPS;

    private final Path work;
    private final Path classes;

    private StartupBench(Path work) {
        this.work = work;
        this.classes = work.resolve("classes");
    }

    public static void main(String[] args) throws Exception {
        StartupBench bench = new StartupBench(Files.createTempDirectory("startup-bench"));
        System.out.println(
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(bench.measure()));
        System.exit(0);
    }

    private ObjectNode measure() throws Exception {
        for (String name : List.of("EmptyWindow", "FleetStart", "ThisProcess")) {
            copyClasses(name);
        }
        Series empty = new Series();
        Series signIn = new Series();
        Series firstFleet = new Series();
        Series fleet = new Series();
        Series atOnce = new Series();
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.defaults().withDealerships(DEALERSHIPS).withDays(2))) {
            // The first of each finds cold disks.
            emptyWindow();
            signIn();
            for (int round = 0; round < ROUNDS; round++) {
                empty.add(emptyWindow());
                signIn.add(signIn());
            }
            for (int round = 0; round < Math.max(1, ROUNDS / 2); round++) {
                // Somebody whose last screen was the fleet.
                Path home = Files.createDirectories(work.resolve("home-" + round));
                place(home);
                firstFleet.add(fleet(sandbox.access(), home, "person"));
                place(home);
                fleet.add(fleet(sandbox.access(), home, "person"));
                place(home);
                atOnce.add(fleet(sandbox.access(), home, "machine"));
            }
        }
        ObjectNode report = JSON.createObjectNode();
        report.put("rounds", ROUNDS);
        report.set("emptyWindow", empty.json("processToInteractiveMillis"));
        report.set("signIn", signIn.json("processToInteractiveMillis"));
        report.set("fleetOnFirstStart", firstFleet.json("pressedToFleetMillis"));
        report.set("fleetWithLastKnownData", fleet.json("pressedToFleetMillis"));
        report.set("fleetSignedInByMachine", atOnce.json("processToFleetMillis"));
        ObjectNode ratios = report.putObject("ratios");
        ratio(
                ratios,
                "signInToEmptyWindow",
                signIn.of("processToInteractiveMillis"),
                empty.of("processToInteractiveMillis"),
                1.0);
        ratio(
                ratios,
                "signInToEmptyWindowByProcessor",
                signIn.of("processorMillis"),
                empty.of("processorMillis"),
                1.0);
        ratio(
                ratios,
                "memoryOf1000JobsToEmptyWindow",
                fleet.of("residentBytes"),
                empty.of("residentBytes"),
                2.0);
        // What is waited for: the start, and from the press of the button to the fleet's rows.
        double start = signIn.of("processToInteractiveMillis");
        ratio(ratios, "fleetToSignIn", start + fleet.of("pressedToFleetMillis"), start, 1.5);
        ratio(
                ratios,
                "firstFleetToSignIn",
                start + firstFleet.of("pressedToFleetMillis"),
                start,
                1.5);
        ratio(
                ratios,
                "fleetSignedInByMachineToSignIn",
                atOnce.of("processToFleetMillis"),
                start,
                1.5);
        report.put("installedBytes", size(IMAGE));
        String installer = env("CRON_CONSOLE_BENCH_PACKAGE", "");
        if (!installer.isEmpty()) {
            report.put("installerBytes", Files.size(Path.of(installer)));
        }
        return report;
    }

    private static void ratio(
            ObjectNode ratios, String name, double measured, double measure, double wanted) {
        ratios.putObject(name)
                .put("is", Math.round(100 * measured / measure) / 100.0)
                .put("wanted", wanted);
    }

    private JsonNode emptyWindow() throws Exception {
        Path report = work.resolve("empty.json");
        return run(
                report,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        javaFx(),
                        "--add-modules",
                        "javafx.controls",
                        "--enable-native-access=javafx.graphics",
                        "-cp",
                        classes.toString(),
                        "org.cronconsole.EmptyWindow",
                        report.toString()),
                Map.of());
    }

    private JsonNode signIn() throws Exception {
        Path report = work.resolve("start.json");
        return run(
                report,
                List.of(IMAGE.resolve("bin/cron-console").toString()),
                Map.of(
                        "CRON_CONSOLE_HOME",
                        work.resolve("home").toString(),
                        "CRON_CONSOLE_STARTUP_REPORT",
                        report.toString(),
                        "CRON_CONSOLE_EXIT_WHEN_READY",
                        "1"));
    }

    private static void place(Path home) throws IOException {
        Files.writeString(home.resolve("window.properties"), "place.environment=FLEET\n");
    }

    /** By a copy of the image whose launcher starts somebody who signs in. */
    private JsonNode fleet(SandboxAccess access, Path home, String by) throws Exception {
        Path copy = work.resolve("image");
        if (!Files.exists(copy)) {
            run(List.of("cp", "-a", IMAGE.toString(), copy.toString()), Map.of());
            run(
                    List.of("cp", "-a", classes.toString(), copy.resolve("lib/app").toString()),
                    Map.of());
            Path launcher = copy.resolve("bin/cron-console");
            // Behind the application's own jars and in the same folder, or Java does without the
            // caches, which are for this class path.
            String changed =
                    Files.readString(launcher)
                            .replaceFirst("-cp \"([^\"]*)\"", "-cp \"$1:\\$app/classes\"")
                            .replace("org.cronconsole.CronConsole", "org.cronconsole.FleetStart");
            Files.writeString(launcher, changed);
        }
        SandboxUser user =
                access.users().stream()
                        .filter(each -> each.role().equals("super_admin"))
                        .findFirst()
                        .orElseThrow();
        Path report = work.resolve("fleet.json");
        return run(
                report,
                List.of(copy.resolve("bin/cron-console").toString()),
                Map.of(
                        "CRON_CONSOLE_HOME", home.toString(),
                        "RENDER_API_BASE_URL", access.renderApiBaseUrl(),
                        "RENDER_API_KEY", access.renderApiKey(),
                        "RENDER_OWNER_ID", access.ownerId(),
                        "DASHBOARD_BASE_URL", access.dashboardBaseUrl(),
                        "FLEET_START_REPORT", report.toString(),
                        "FLEET_START_JOBS", String.valueOf(JOBS),
                        "FLEET_START_BY", by,
                        "FLEET_START_USER", user.username(),
                        "FLEET_START_PASSWORD", user.password()));
    }

    private JsonNode run(Path report, List<String> command, Map<String, String> environment)
            throws Exception {
        Files.deleteIfExists(report);
        run(command, environment);
        return JSON.readTree(report.toFile());
    }

    private static void run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IOException(command + " ended with " + code);
        }
    }

    private void copyClasses(String name) throws IOException {
        Path to = Files.createDirectories(classes.resolve("org/cronconsole"));
        for (String folder : List.of("target/classes", "target/test-classes")) {
            Path from = Path.of(folder, "org", "cronconsole");
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.toList()) {
                    if (file.getFileName().toString().matches(name + "(\\$.*)?\\.class")) {
                        Files.copy(file, to.resolve(file.getFileName()));
                    }
                }
            }
        }
    }

    private static String javaFx() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("javafx"))
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
    }

    private static String env(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** What a number of runs told. */
    private static final class Series {
        private final List<JsonNode> runs = new ArrayList<>();

        void add(JsonNode run) {
            runs.add(run);
        }

        /** The median. */
        double of(String field) {
            double[] values =
                    runs.stream().mapToDouble(run -> run.path(field).asDouble()).sorted().toArray();
            return values[values.length / 2];
        }

        ObjectNode json(String time) {
            double[] times =
                    runs.stream().mapToDouble(run -> run.path(time).asDouble()).sorted().toArray();
            return JSON.createObjectNode()
                    .put("medianMillis", Math.round(of(time)))
                    .put("leastMillis", Math.round(times[0]))
                    .put("processorMillis", Math.round(of("processorMillis")))
                    .put("residentMebibytes", Math.round(of("residentBytes") / (1024 * 1024)));
        }
    }
}
