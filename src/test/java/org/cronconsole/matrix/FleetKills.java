package org.cronconsole.matrix;

import org.cronconsole.fleet.Fleet;
import org.cronconsole.fleet.JobHealth;
import org.cronconsole.render.RetryPause;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.TestSandboxes;
import org.cronconsole.store.LocalStore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Ends a process by force, again and again, while it refreshes a fleet and fills it in; each time
 * the store must open, and hold what had been shown. Prints what came of it; ends with 1 where
 * something was gone.
 */
final class FleetKills {
    private static final int KILLS = 50;

    private FleetKills() {}

    /**
     * What came of it.
     *
     * @param facts how many jobs were held against what had been shown of them
     */
    record Came(int kills, int facts, int ended, List<String> wrong) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Came came = run(Files.createTempDirectory("fleet-kills"), 300, KILLS, 1);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(came);
        System.exit(came.wrong().isEmpty() ? 0 : 1);
    }

    static Came run(Path folder, int dealerships, int kills, long seed)
            throws IOException, InterruptedException {
        Duration ahead = Duration.between(Instant.now(), FleetPlant.NOW);
        InstantSource clock = () -> Instant.now().plusSeconds(ahead.toSeconds());
        List<String> wrong = new ArrayList<>();
        Random random = new Random(seed);
        int facts = 0;
        int ended = 0;
        try (Sandbox sandbox =
                TestSandboxes.start(
                        SandboxOptions.defaults()
                                .withDealerships(0)
                                .withDays(0)
                                .withSeed(7L)
                                .withSpeed(600),
                        clock)) {
            FleetKind[] kinds = FleetKind.values();
            List<org.cronconsole.sandbox.render.PlantedJob> jobs = new ArrayList<>();
            for (int i = 0; i < 2 * dealerships; i++) {
                FleetKind kind = i % 2 == 0 ? FleetKind.FINE : kinds[i / 2 % kinds.length];
                String name = "Dealer " + i / 2 + (i % 2 == 0 ? " AM" : " PM");
                jobs.add(new FleetPlant(name, kind, 92, i).job);
            }
            sandbox.plant(jobs);
            Map<String, String> shown = new HashMap<>();
            for (int i = 0; i < kills; i++) {
                ended += once(sandbox, folder, ahead, 1 + random.nextInt(12), shown) ? 1 : 0;
                facts += compare(sandbox, folder, clock, shown, wrong);
            }
        }
        return new Came(kills, facts, ended, wrong);
    }

    /**
     * Starts it, and ends it after it has shown something so often.
     *
     * @return whether it was done before that
     */
    private static boolean once(
            Sandbox sandbox, Path folder, Duration ahead, int shows, Map<String, String> shown)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx256m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FleetWriter.class.getName(),
                                sandbox.access().renderApiBaseUrl(),
                                sandbox.access().renderApiKey(),
                                sandbox.access().ownerId(),
                                folder.toString(),
                                Long.toString(ahead.toSeconds()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        boolean done = false;
        int seen = 0;
        try (BufferedReader said =
                new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.equals("done")) {
                    done = true;
                } else if (!line.equals("shown")) {
                    shown.put(line.substring(0, line.indexOf(' ')), line);
                } else if (++seen == shows) {
                    // In the midst of what it does next, for it never pauses.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        return done;
    }

    private static int compare(
            Sandbox sandbox,
            Path folder,
            InstantSource clock,
            Map<String, String> shown,
            List<String> wrong) {
        try (FleetClient client =
                        new FleetClient(
                                sandbox.access().renderApiBaseUrl(),
                                sandbox.access().renderApiKey(),
                                sandbox.access().ownerId(),
                                folder,
                                clock,
                                RetryPause.SLEEP);
                LocalStore store = client.store()) {
            Fleet kept = client.service(store).known();
            if (store.setAside().isPresent()) {
                wrong.add("the store was damaged");
            }
            Map<String, JobHealth> byId = new HashMap<>();
            kept.rows().stream()
                    .flatMap(row -> row.jobs().stream())
                    .forEach(health -> byId.put(health.job().id().value(), health));
            shown.forEach((id, line) -> {
                JobHealth health = byId.get(id);
                if (health == null || !holds(health, line)) {
                    wrong.add(
                            "shown: "
                                    + line
                                    + "; kept: "
                                    + (health == null ? "nothing" : FleetWriter.line(health)));
                }
            });
            return shown.size();
        }
    }

    /** What is kept may be newer than what was shown: more starts, or one that was unknown. */
    private static boolean holds(JobHealth kept, String line) {
        String[] was = line.split(" ", -1);
        String[] is = FleetWriter.line(kept).split(" ", -1);
        boolean sameStart = was[1].equals(is[1]);
        boolean notLess = Integer.parseInt(is[3]) >= Integer.parseInt(was[3]);
        boolean sameRun = was[4].equals("-") || was[4].equals(is[4]);
        return sameStart
                && notLess
                && sameRun
                && !(is[2].equals("UNKNOWN") && !was[2].equals(is[2]));
    }
}
