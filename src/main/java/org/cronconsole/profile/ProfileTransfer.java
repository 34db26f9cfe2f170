package org.cronconsole.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.settings.PrivateFiles;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.words.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes profiles to another computer, without their secrets: those are typed there, by whoever
 * holds them.
 */
public final class ProfileTransfer {
    private static final Words WORDS = Words.of(ProfileTransfer.class);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KIND = "cron-console-profiles";
    private static final long LARGEST = 4L * 1024 * 1024;

    private ProfileTransfer() {}

    /**
     * Writes profiles to a file, in place of an older one.
     *
     * @throws SettingsProblem where it cannot be written
     */
    public static void write(Path file, List<StoredProfile> profiles) {
        ObjectNode json = JSON.createObjectNode().put("kind", KIND).put("version", 1);
        ArrayNode all = json.putArray("profiles");
        profiles.forEach(profile -> all.add(ProfileJson.write(profile)));
        try {
            PrivateFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
        } catch (IOException unwritable) {
            throw new SettingsProblem(WORDS.format("export.unwritable", file));
        }
    }

    /**
     * Reads profiles from such a file. They are new ones here; a name that is taken gets a number.
     *
     * @param taken names of the profiles that are here already
     * @throws SettingsProblem where it is no such file; none is taken then
     */
    public static List<StoredProfile> read(Path file, List<String> taken) {
        JsonNode json;
        try {
            if (Files.size(file) > LARGEST) {
                throw new SettingsProblem(WORDS.format("import.too.large", file));
            }
            json = JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException broken) {
            throw new SettingsProblem(WORDS.format("import.no.json", file));
        } catch (IOException unreadable) {
            throw new SettingsProblem(WORDS.format("import.unreadable", file));
        }
        if (!json.path("kind").asText().equals(KIND)) {
            throw new SettingsProblem(WORDS.format("import.none", file));
        }
        Set<String> names = new HashSet<>();
        taken.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        List<StoredProfile> profiles = new ArrayList<>();
        for (JsonNode each : json.path("profiles")) {
            try {
                StoredProfile read = ProfileJson.read(ProfileId.random(), each);
                profiles.add(read.as(read.id(), free(read.name(), names)));
            } catch (ProfileJson.Unreadable none) {
                throw new SettingsProblem(WORDS.format("import.broken", file, none.getMessage()));
            }
        }
        return profiles;
    }

    /** The name, or where it is among these (in lower case) with a number; it is added to them. */
    static String free(String name, Set<String> names) {
        String free = name;
        for (int i = 2; !names.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + " " + i;
        }
        return free;
    }
}
