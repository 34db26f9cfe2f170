package org.cronconsole.profile;

import org.cronconsole.fault.FormProblems;
import org.cronconsole.settings.BaseUrls;
import org.cronconsole.settings.EnvNames;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.words.Words;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what is wrong with a profile before it is kept, by the fields of the form. */
public final class ProfileCheck {
    private static final Words WORDS = Words.of(ProfileCheck.class);

    private static final int LONGEST_NAME = 60;
    private static final Pattern WORKSPACE = Pattern.compile("(tea|usr|own)-[A-Za-z0-9]+");
    private static final Pattern ACCOUNT_SID = Pattern.compile("AC[0-9a-fA-F]{32}");

    private ProfileCheck() {}

    /**
     * What is wrong, by field; empty for nothing.
     *
     * @param others the profiles that are kept already
     */
    public static Map<String, String> problems(
            StoredProfile profile, Collection<StoredProfile> others) {
        Map<String, String> problems = new LinkedHashMap<>();
        name(profile, others, problems);
        StoredProfile.Render render = profile.render();
        if (render != null) {
            address("renderUrl", render.baseUrl(), true, problems);
            if (!render.workspace().isBlank()
                    && !WORKSPACE.matcher(render.workspace().strip()).matches()) {
                problems.put("workspace", WORDS.get("check.workspace"));
            }
        }
        StoredProfile.Dashboard dashboard = profile.dashboard();
        if (dashboard != null) {
            address("dashboardUrl", dashboard.baseUrl(), true, problems);
        }
        StoredProfile.Twilio twilio = profile.twilio();
        if (twilio != null) {
            if (!ACCOUNT_SID.matcher(twilio.accountSid().strip()).matches()) {
                problems.put("twilioSid", WORDS.get("check.twilio.sid"));
            }
            address("twilioUrl", twilio.baseUrl(), false, problems);
        }
        verification(profile, problems);
        env(profile.onboarding(), problems);
        problems.putAll(profile.onboarding().prices().problems());
        String caFile = profile.caFile();
        if (caFile != null && !readable(caFile)) {
            problems.put("caFile", WORDS.get("check.ca.file"));
        }
        return problems;
    }

    private static boolean readable(String file) {
        try {
            return Files.isReadable(Path.of(file)) && !Files.isDirectory(Path.of(file));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    /**
     * Refuses a profile that has problems.
     *
     * @throws FormProblems with them
     */
    static void require(StoredProfile profile, Collection<StoredProfile> others) {
        Map<String, String> problems = problems(profile, others);
        if (!problems.isEmpty()) {
            throw new FormProblems(problems);
        }
    }

    private static void name(
            StoredProfile profile, Collection<StoredProfile> others, Map<String, String> problems) {
        String name = profile.name().strip();
        if (name.isEmpty()) {
            problems.put("name", WORDS.get("check.name.empty"));
        } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            problems.put("name", WORDS.format("check.name.length", String.valueOf(LONGEST_NAME)));
        } else if (others.stream()
                .anyMatch(other ->
                        !other.id().equals(profile.id()) && other.name().equalsIgnoreCase(name))) {
            problems.put("name", WORDS.get("check.name.taken"));
        }
    }

    private static void verification(StoredProfile profile, Map<String, String> problems) {
        StoredProfile.Verification rules = profile.verification();
        switch (rules.kind()) {
            case NONE -> {}
            case JWKS -> address("jwksUrl", rules.jwksUrl(), true, problems);
            case PUBLIC_KEY -> {
                if (!rules.publicKeyPem().contains("-----BEGIN PUBLIC KEY-----")) {
                    problems.put("publicKeyPem", WORDS.get("check.public.key"));
                }
            }
            case SHARED_SECRET -> {
                StoredProfile.Dashboard dashboard = profile.dashboard();
                boolean loopback =
                        dashboard != null && BaseUrls.isLoopbackAddress(dashboard.baseUrl());
                if (!rules.sharedSecretTrusted() && !loopback) {
                    problems.put("sharedSecretTrusted", WORDS.get("check.shared.secret"));
                }
            }
        }
    }

    private static void env(StoredProfile.Onboarding shared, Map<String, String> problems) {
        Set<String> seen = new LinkedHashSet<>(shared.env().keySet());
        for (String name : shared.secretEnv()) {
            if (!seen.add(name)) {
                problems.put("env", WORDS.format("check.env.twice", name));
            }
        }
        for (String name : seen) {
            if (!EnvNames.isGood(name)) {
                problems.put("env", WORDS.format("check.env.name", name));
            }
        }
    }

    private static void address(
            String field, String text, boolean needed, Map<String, String> problems) {
        if (text.isBlank()) {
            if (needed) {
                problems.put(field, WORDS.get("check.address.empty"));
            }
            return;
        }
        try {
            BaseUrls.parse(WORDS.get("check.address"), text);
        } catch (SettingsProblem broken) {
            problems.put(field, String.valueOf(broken.getMessage()));
        }
    }
}
