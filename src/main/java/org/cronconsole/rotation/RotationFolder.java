package org.cronconsole.rotation;

import org.cronconsole.id.WorkspaceId;
import org.cronconsole.words.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The rotations of one workspace that the window of this computer has begun, a file each. */
public final class RotationFolder {
    private static final Words WORDS = Words.of(RotationFolder.class);

    private static final String ENDING = ".json";

    private final Path folder;
    private final InstantSource clock;

    /**
     * Those of one workspace.
     *
     * @param dataFolder the application's; they lie in a folder of their own in it
     */
    public RotationFolder(Path dataFolder, WorkspaceId workspace, InstantSource clock) {
        String name = workspace.value().replaceAll("[^A-Za-z0-9_-]", "_");
        this.folder = dataFolder.resolve("rotations").resolve(name);
        this.clock = clock;
    }

    /** A rotation, and where it lies. */
    public record Kept(RotationFile file, KeptRotation rotation) {}

    /**
     * Keeps a plan, before anything of it is sent.
     *
     * @throws RotationFile.Unkept where it cannot be kept
     */
    public Kept keep(RotationPlan plan) {
        RotationFile file =
                new RotationFile(
                        folder.resolve(
                                clock.instant().toString().replaceAll("[^0-9TZ]", "")
                                        + "-"
                                        + UUID.randomUUID().toString().substring(0, 8)
                                        + ENDING));
        KeptRotation kept = KeptRotation.of(plan);
        file.save(kept);
        return new Kept(file, kept);
    }

    /** Those that have not ended, newest first; a file that is none is passed over. */
    public List<Kept> open() {
        List<Kept> open = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return open;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted((a, b) -> b.compareTo(a))
                    .map(RotationFile::new)
                    .forEach(file -> add(file, open));
        } catch (IOException unreadable) {
            throw new RotationFile.Unkept(WORDS.format("kept.folder", folder), unreadable);
        }
        return open;
    }

    private static void add(RotationFile file, List<Kept> open) {
        try {
            KeptRotation rotation = file.load();
            if (!rotation.isFinished()) {
                open.add(new Kept(file, rotation));
            }
        } catch (RotationFile.Unkept damaged) {
            // A person can still look into it; it is no reason to show no others.
        }
    }
}
