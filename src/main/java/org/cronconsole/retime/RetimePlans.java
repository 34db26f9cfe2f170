package org.cronconsole.retime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.settings.FileTurn;
import org.cronconsole.settings.PrivateFiles;
import org.cronconsole.words.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The plans of one workspace that are being carried out from this computer, a file each, so that a
 * crash between two steps loses nothing. Nothing in them is secret. All methods wait.
 */
public final class RetimePlans {
    private static final Words WORDS = Words.of(RetimePlans.class);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;
    private static final String ENDING = ".json";

    private final Path folder;
    private final InstantSource clock;

    /**
     * The plans of one workspace.
     *
     * @param dataFolder the application's; the plans lie in a folder of their own in it
     */
    public RetimePlans(Path dataFolder, WorkspaceId workspace, InstantSource clock) {
        String name = workspace.value().replaceAll("[^A-Za-z0-9_-]", "_");
        this.folder = dataFolder.resolve("retime").resolve(name);
        this.clock = clock;
    }

    /** The files cannot be read or written; the message says what that means, for a person. */
    public static final class Unkept extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unkept(String message, IOException cause) {
            super(message, cause);
        }
    }

    /**
     * What lies there.
     *
     * @param plans oldest first
     * @param problems files that cannot be taken for plans, a sentence each with where they are
     */
    public record Listing(List<KeptPlan> plans, List<String> problems) {
        /** Copies the lists. */
        public Listing {
            plans = List.copyOf(plans);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Keeps a new plan, before anything of it is written to Render.
     *
     * @throws Unkept where it cannot be kept
     */
    public KeptPlan keep(RetimePlan plan) {
        KeptPlan kept =
                new KeptPlan(
                        RetimePlanJson.time(clock.instant()).replaceAll("[^0-9TZ]", "")
                                + "-"
                                + UUID.randomUUID().toString().substring(0, 8),
                        plan,
                        Map.of(),
                        null);
        save(kept);
        return kept;
    }

    /**
     * Writes how a plan stands now, in place of how it stood.
     *
     * @throws Unkept where it cannot be written; the old file is untouched then
     */
    void save(KeptPlan kept) {
        try {
            PrivateFiles.createFolder(folder);
            PrivateFiles.write(file(kept), bytes(kept));
        } catch (IOException failed) {
            throw new Unkept(
                    WORDS.format("kept.unwritten", file(kept), failed.getClass().getSimpleName()),
                    failed);
        }
    }

    private Path file(KeptPlan kept) {
        return folder.resolve(kept.id() + ENDING);
    }

    /**
     * Reads a plan anew: another window may have gone on with it.
     *
     * @return empty where it was discarded or finished meanwhile
     */
    public Optional<KeptPlan> find(String id) {
        return list().plans().stream().filter(kept -> kept.id().equals(id)).findFirst();
    }

    /** Everything that is kept. A damaged file is set aside and told once. */
    public Listing list() {
        List<KeptPlan> plans = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return new Listing(plans, problems);
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        } catch (IOException unreadable) {
            problems.add(WORDS.format("kept.folder", folder));
            return new Listing(plans, problems);
        }
        for (Path file : files) {
            try {
                plans.add(read(file));
            } catch (IOException unreadable) {
                problems.add(WORDS.format("kept.unread", file));
            } catch (RetimePlanJson.Unreadable damaged) {
                problems.add(aside(file, String.valueOf(damaged.getMessage())));
            }
        }
        return new Listing(plans, problems);
    }

    private String aside(Path file, String why) {
        try {
            Path aside = PrivateFiles.setAside(file, clock.instant());
            return WORDS.format("kept.aside", aside, why);
        } catch (IOException stuck) {
            return WORDS.format("kept.damaged", file, why);
        }
    }

    private static KeptPlan read(Path file) throws IOException, RetimePlanJson.Unreadable {
        JsonNode json;
        try {
            json = JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException broken) {
            throw new RetimePlanJson.Unreadable(WORDS.get("kept.json"));
        }
        if (json.path("version").asInt() != VERSION) {
            throw new RetimePlanJson.Unreadable(WORDS.get("kept.version"));
        }
        String name = String.valueOf(file.getFileName());
        Map<JobId, KeptPlan.Outcome> outcomes = new LinkedHashMap<>();
        for (JsonNode each : json.path("results")) {
            try {
                outcomes.put(
                        new JobId(each.path("jobId").asText("")),
                        new KeptPlan.Outcome(
                                RetimeResult.State.valueOf(each.path("state").asText("")),
                                each.path("words").asText(""),
                                RetimePlanJson.instant(each, "at")));
            } catch (DateTimeException | IllegalArgumentException broken) {
                throw new RetimePlanJson.Unreadable(WORDS.get("kept.result"));
            }
        }
        String begun = json.path("begun").asText("");
        return new KeptPlan(
                name.substring(0, name.length() - ENDING.length()),
                RetimePlanJson.read(json.path("plan")),
                outcomes,
                begun.isEmpty() ? null : new JobId(begun));
    }

    private static byte[] bytes(KeptPlan kept) throws IOException {
        ObjectNode json = JSON.createObjectNode().put("version", VERSION);
        JobId begun = kept.begun();
        if (begun != null) {
            json.put("begun", begun.value());
        }
        ArrayNode results = json.putArray("results");
        for (RetimeStep step : kept.plan().steps()) {
            KeptPlan.Outcome outcome = kept.outcome(step);
            if (outcome != null) {
                results.addObject()
                        .put("jobId", step.job().value())
                        .put("state", outcome.state().name())
                        .put("words", outcome.words())
                        .put("at", RetimePlanJson.time(outcome.at()));
            }
        }
        json.set("plan", RetimePlanJson.write(kept.plan()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    /**
     * Forgets a plan; what it changed stays changed.
     *
     * @throws Unkept where its file cannot be deleted
     */
    public void discard(KeptPlan kept) {
        try {
            Files.deleteIfExists(file(kept));
        } catch (IOException stuck) {
            throw new Unkept(WORDS.format("kept.stuck", file(kept)), stuck);
        }
    }

    /**
     * Takes the right to carry out plans of this workspace, which one window has at a time, without
     * waiting for it. It ends with the process, however that ends.
     *
     * @return empty where another window of this computer has it
     * @throws Unkept where the folder cannot be used
     */
    Optional<FileTurn> turn() {
        Path file = folder.resolve("in-use.lock");
        try {
            PrivateFiles.createFolder(folder);
            return FileTurn.take(file);
        } catch (IOException failed) {
            throw new Unkept(WORDS.format("kept.lock", file), failed);
        }
    }
}
