package org.cronconsole.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.cronconsole.settings.PrivateFiles;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files of the profiles, one each, and which of them is the default. */
final class ProfileFolder {
    private static final Words WORDS = Words.of(ProfileFolder.class);

    private static final Logger LOG = LoggerFactory.getLogger(ProfileFolder.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUFFIX = ".json";

    private final Path folder;
    private final InstantSource clock;

    ProfileFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * What lies there.
     *
     * @param problems what a person should know about files that are no profiles, a sentence each
     */
    record Content(List<StoredProfile> profiles, List<String> problems) {}

    /** Reads all profiles, by name. A damaged one is set aside and told; the others come. */
    Content read() {
        List<StoredProfile> profiles = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return new Content(profiles, problems);
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "[0-9a-f]*" + SUFFIX)) {
            for (Path file : files) {
                read(file, profiles, problems);
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException unreadable) {
            LOG.warn("The profiles cannot be listed: {}", unreadable.toString());
            problems.add(WORDS.format("folder.unreadable", folder));
        }
        profiles.sort(
                Comparator.comparing(StoredProfile::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(profile -> profile.id().text()));
        return new Content(profiles, problems);
    }

    private void read(Path file, List<StoredProfile> profiles, List<String> problems) {
        try {
            String name = String.valueOf(file.getFileName());
            ProfileId id = new ProfileId(name.substring(0, name.length() - SUFFIX.length()));
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            profiles.add(ProfileJson.read(id, json));
        } catch (ProfileJson.Unreadable none) {
            if (none.newer()) {
                problems.add(WORDS.format("file.not.shown", file, none.getMessage()));
            } else {
                setAside(file, problems);
            }
        } catch (JsonProcessingException broken) {
            setAside(file, problems);
        } catch (IllegalArgumentException otherFile) {
            LOG.info("Not a profile by its name, passed over: {}", file);
        } catch (IOException unreadable) {
            LOG.warn("A profile cannot be read: {}", unreadable.toString());
            problems.add(WORDS.format("file.unreadable", file));
        }
    }

    private void setAside(Path file, List<String> problems) {
        try {
            Path aside = PrivateFiles.setAside(file, clock.instant());
            LOG.warn("A damaged profile was set aside: {}", aside);
            problems.add(WORDS.format("file.set.aside", aside));
        } catch (IOException stays) {
            LOG.warn("A damaged profile cannot be set aside: {}", stays.toString());
            problems.add(WORDS.format("file.damaged", file));
        }
    }

    void write(StoredProfile profile) {
        try {
            PrivateFiles.createFolder(folder);
            PrivateFiles.write(
                    file(profile.id()),
                    JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(ProfileJson.write(profile)));
        } catch (IOException unwritable) {
            throw unwritable(unwritable);
        }
    }

    void delete(ProfileId id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException unwritable) {
            throw unwritable(unwritable);
        }
    }

    private SettingsProblem unwritable(IOException failure) {
        LOG.warn("The profiles cannot be written: {}", failure.toString());
        return new SettingsProblem(WORDS.format("folder.unwritable", folder));
    }

    private Path file(ProfileId id) {
        return folder.resolve(id.text() + SUFFIX);
    }
}
