package org.cronconsole.doctor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.http.CallLog;
import org.cronconsole.keychain.SecretStoreProblem;
import org.cronconsole.logging.Masking;
import org.cronconsole.profile.Profiles;
import org.cronconsole.profile.SecretField;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.settings.PrivateFiles;
import org.cronconsole.words.Words;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts together what somebody who helps from afar needs, and no secret. */
public final class SupportBundle {
    private static final Words WORDS = Words.of(SupportBundle.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LOG_TAIL = 1024L * 1024;

    private final Path logFile;
    private final CallLog calls;
    private final Profiles profiles;
    private final Versions versions;

    /** Of this process and computer. */
    public SupportBundle(Path logFile, CallLog calls, Profiles profiles, Versions versions) {
        this.logFile = logFile;
        this.calls = calls;
        this.profiles = profiles;
        this.versions = versions;
    }

    /** What is in it, a line each: to be shown before it is written. */
    public static List<String> contents() {
        return List.of(
                WORDS.get("bundle.findings"),
                WORDS.get("bundle.calls"),
                WORDS.get("bundle.versions"),
                WORDS.get("bundle.profiles"),
                WORDS.get("bundle.log"));
    }

    /**
     * Writes it, readable for this person alone. Waits.
     *
     * @throws IOException where it cannot be written; nothing is left then
     */
    public void write(Path file, List<Finding> findings) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, "findings.txt", findings(findings));
            add(
                    zip,
                    "calls.txt",
                    calls.calls().stream()
                            .map(CallLog.Call::line)
                            .collect(Collectors.joining("\n", "", "\n")));
            add(zip, "versions.txt", versions.words() + "\n");
            add(
                    zip,
                    "profiles.json",
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(structure()) + "\n");
            add(zip, "log.txt", logTail());
        }
        PrivateFiles.write(file, bytes.toByteArray());
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        // Each is free of secrets where it is made; this is the second look.
        zip.write(Masking.mask(text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The findings as plain text. */
    public static String findings(List<Finding> findings) {
        return findings.stream()
                .map(finding ->
                        WORDS.get(finding.ok() ? "bundle.ok" : "bundle.red")
                                + "  "
                                + finding.check()
                                + ": "
                                + finding.found()
                                + (finding.next().isEmpty() ? "" : "\n     " + finding.next()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String logTail() throws IOException {
        if (!Files.isReadable(logFile)) {
            return WORDS.format("bundle.nolog", logFile) + "\n";
        }
        try (RandomAccessFile log = new RandomAccessFile(logFile.toFile(), "r")) {
            long start = Math.max(0, log.length() - LOG_TAIL);
            byte[] tail = new byte[(int) (log.length() - start)];
            log.seek(start);
            log.readFully(tail);
            String text = new String(tail, StandardCharsets.UTF_8);
            // A line that was cut may begin in the middle of what would have been masked.
            return start == 0 ? text : text.substring(text.indexOf('\n') + 1);
        }
    }

    private ArrayNode structure() {
        ArrayNode all = JSON.createArrayNode();
        for (StoredProfile profile : profiles.list().profiles()) {
            ObjectNode json = all.addObject();
            json.put("name", profile.name());
            json.put("production", profile.production());
            json.put("readOnly", profile.readOnly());
            json.put("caFile", profile.caFile() != null);
            StoredProfile.Render render = profile.render();
            if (render != null) {
                json.put("renderBaseUrl", render.baseUrl());
                json.put("renderWorkspace", render.workspace());
            }
            StoredProfile.Dashboard dashboard = profile.dashboard();
            if (dashboard != null) {
                json.put("dashboardBaseUrl", dashboard.baseUrl());
            }
            json.put("twilio", profile.twilio() != null);
            json.put("verification", profile.verification().kind().name());
            ArrayNode names = json.putArray("onboardingVariables");
            profile.onboarding().env().keySet().forEach(names::add);
            profile.onboarding().secretEnv().forEach(names::add);
            ArrayNode kept = json.putArray("secrets");
            try {
                List<SecretField> here = profiles.kept(profile);
                for (SecretField field : profile.secretFields()) {
                    kept.add(
                            WORDS.format(
                                    here.contains(field) ? "bundle.kept" : "bundle.notkept",
                                    field.key()));
                }
            } catch (SecretStoreProblem closed) {
                kept.add(WORDS.get("bundle.kept.unknown"));
            }
        }
        return all;
    }
}
