package org.cronconsole.settings;

import org.cronconsole.id.WorkspaceId;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads settings from the environment and from a {@code .env} file. The address and the credential
 * of one service always come from one source, never mixed, so that a stray file cannot send one
 * account's key to another host.
 */
public final class SettingsLoader {
    private static final Words WORDS = Words.of(SettingsLoader.class);

    /** Whether a dashboard address without anybody who is acting is an error. */
    public enum DashboardUse {
        /** A command: whoever is acting must be known. */
        CREDENTIALS_NEEDED,
        /** The window: the person types them. */
        CREDENTIALS_TYPED
    }

    private static final String[] RENDER_VARIABLES = {"RENDER_API_KEY", "RENDER_API_BASE_URL"};
    private static final String[] DASHBOARD_VARIABLES = {
        "DASHBOARD_BASE_URL", "DASHBOARD_USERNAME", "DASHBOARD_PASSWORD", "DASHBOARD_TOKEN"
    };
    private static final String[] TWILIO_VARIABLES = {
        "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_API_BASE_URL"
    };
    private static final String[] TOKEN_VARIABLES = {
        "JWT_JWKS_URL",
        "JWT_PUBLIC_KEY",
        "JWT_SECRET",
        "JWT_SECRET_TRUSTED",
        "JWT_ISSUER",
        "JWT_AUDIENCE"
    };

    private final Map<String, String> environment;

    /** Reads this environment. */
    public SettingsLoader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * What a command works with: for each service the environment, else the {@code .env} file in
     * the working directory.
     *
     * @throws SettingsProblem naming the variable and the fix
     */
    public Settings forCommand(Path workingDirectory) {
        Path file = workingDirectory.resolve(".env");
        Source dotEnv =
                Files.isRegularFile(file) ? dotEnv(file) : new Source(Map.of(), file.toString());
        return merge(environment(), dotEnv, DashboardUse.CREDENTIALS_NEEDED);
    }

    /** What the environment alone says, for the window. */
    public Settings fromEnvironment() {
        return merge(environment(), null, DashboardUse.CREDENTIALS_TYPED);
    }

    /**
     * What a {@code .env} file alone says, for the window.
     *
     * @throws SettingsProblem where it is missing or broken, or holds only half of something
     */
    public Settings fromDotEnv(Path file) {
        return merge(dotEnv(file), null, DashboardUse.CREDENTIALS_TYPED);
    }

    /** What a command would work with, part by part, for finding out what is wrong. */
    public SettingsReport examine(Path workingDirectory) {
        Path file = workingDirectory.resolve(".env");
        Source near = environment();
        Source far = new Source(Map.of(), file.toString());
        String unreadable = "";
        try {
            far = Files.isRegularFile(file) ? dotEnv(file) : far;
        } catch (SettingsProblem broken) {
            unreadable = String.valueOf(broken.getMessage());
        }
        List<SettingsReport.Part> parts = new ArrayList<>();
        Map<String, String> usable = new HashMap<>();
        for (SettingsReport.Subject subject : SettingsReport.Subject.values()) {
            String[] variables = variables(subject);
            Source source = near.hasAny(variables) ? near : far;
            boolean there = source.hasAny(variables);
            String problem = there ? problem(subject, source) : unreadable;
            String name = there || !unreadable.isEmpty() ? source.name() : "";
            parts.add(new SettingsReport.Part(subject, name, problem));
            if (there && problem.isEmpty()) {
                source.copy(variables, usable);
            }
        }
        for (String either : List.of("RENDER_OWNER_ID", "CRON_CONSOLE_CA_FILE")) {
            String value = near.or(either, far);
            if (value != null) {
                usable.put(either, value);
            }
        }
        Source all = new Source(usable, WORDS.get("source.environment"));
        return new SettingsReport(merge(all, null, DashboardUse.CREDENTIALS_TYPED), parts);
    }

    private static String problem(SettingsReport.Subject subject, Source source) {
        try {
            switch (subject) {
                case RENDER -> render(source, null);
                case DASHBOARD -> dashboard(source, DashboardUse.CREDENTIALS_NEEDED);
                case TWILIO -> twilio(source);
                case TOKENS -> tokenRules(source);
            }
            return "";
        } catch (SettingsProblem problem) {
            return String.valueOf(problem.getMessage());
        }
    }

    private static String[] variables(SettingsReport.Subject subject) {
        return switch (subject) {
            case RENDER -> RENDER_VARIABLES;
            case DASHBOARD -> DASHBOARD_VARIABLES;
            case TWILIO -> TWILIO_VARIABLES;
            case TOKENS -> TOKEN_VARIABLES;
        };
    }

    private Source environment() {
        return new Source(environment, WORDS.get("source.environment"));
    }

    private static Source dotEnv(Path file) {
        return new Source(EnvFileReader.read(file), file.toString());
    }

    private static Settings merge(Source first, @Nullable Source second, DashboardUse use) {
        Source other = second == null ? new Source(Map.of(), "nothing") : second;
        Source render = first.hasAny(RENDER_VARIABLES) ? first : other;
        Source dashboard = first.hasAny(DASHBOARD_VARIABLES) ? first : other;
        Source twilio = first.hasAny(TWILIO_VARIABLES) ? first : other;
        Source tokens = first.hasAny(TOKEN_VARIABLES) ? first : other;
        // Neither addresses nor credentials: the nearer one wins.
        String owner = first.or("RENDER_OWNER_ID", render);
        String repo = first.or("DEFAULT_GITHUB_REPO", other);
        String branch = first.or("DEFAULT_GITHUB_BRANCH", other);
        String caFile = first.or("CRON_CONSOLE_CA_FILE", other);
        String deploy = first.or(DeployAfter.VARIABLE, other);
        String prices = first.or(PriceText.VARIABLE, other);
        return new Settings(
                render(render, owner),
                dashboard(dashboard, use),
                twilio(twilio),
                tokenRules(tokens),
                new JobDefaults(repo, branch, JobDefaults.NONE.runtime(), null, null, null, null),
                false,
                false,
                prices == null
                        ? OnboardingDefaults.NONE
                        : new OnboardingDefaults(
                                Map.of(), List.of(), null, PriceText.parse(prices)),
                Settings.IDLE_LOCK,
                deploy == null
                        ? DeployAfter.DEPLOY_ONLY
                        : DeployAfter.of(DeployAfter.VARIABLE, deploy),
                caFile == null ? null : Path.of(caFile));
    }

    private static @Nullable RenderAccess render(Source source, @Nullable String owner) {
        if (!source.hasAny(RENDER_VARIABLES)) {
            return null;
        }
        URI base = source.url("RENDER_API_BASE_URL");
        return new RenderAccess(
                base == null ? RenderAccess.DEFAULT_BASE_URL : base,
                Secret.of(source.needed("RENDER_API_KEY", "RENDER_API_BASE_URL")),
                owner == null ? null : new WorkspaceId(owner));
    }

    private static @Nullable DashboardAccess dashboard(Source source, DashboardUse use) {
        String username = source.get("DASHBOARD_USERNAME");
        String password = source.get("DASHBOARD_PASSWORD");
        String token = source.get("DASHBOARD_TOKEN");
        URI base = source.url("DASHBOARD_BASE_URL");
        if (base == null && username == null && password == null && token == null) {
            return null;
        }
        if (base == null) {
            throw source.half(WORDS.get("source.credentials"), "DASHBOARD_BASE_URL");
        }
        boolean complete = token != null || (username != null && password != null);
        if (!complete && use == DashboardUse.CREDENTIALS_NEEDED) {
            throw source.half("DASHBOARD_BASE_URL", WORDS.get("source.credentials.missing"));
        }
        return new DashboardAccess(
                base,
                username,
                password == null ? null : Secret.of(password),
                token == null ? null : Secret.of(token));
    }

    private static @Nullable TwilioAccess twilio(Source source) {
        if (!source.hasAny(TWILIO_VARIABLES)) {
            return null;
        }
        return new TwilioAccess(
                source.needed("TWILIO_ACCOUNT_SID", WORDS.get("source.twilio")),
                Secret.of(source.needed("TWILIO_AUTH_TOKEN", WORDS.get("source.twilio"))),
                source.url("TWILIO_API_BASE_URL"));
    }

    private static TokenRules tokenRules(Source source) {
        String secret = source.get("JWT_SECRET");
        return new TokenRules(
                source.get("JWT_PUBLIC_KEY"),
                secret == null ? null : Secret.of(secret),
                source.url("JWT_JWKS_URL"),
                source.get("JWT_ISSUER"),
                source.get("JWT_AUDIENCE"),
                "yes".equalsIgnoreCase(source.get("JWT_SECRET_TRUSTED")));
    }

    /** Variables of one origin. An empty value counts as absent. */
    private record Source(Map<String, String> values, String name) {
        @Nullable String get(String variable) {
            String value = values.get(variable);
            return value == null || value.isBlank() ? null : value.strip();
        }

        boolean hasAny(String... variables) {
            for (String variable : variables) {
                if (get(variable) != null) {
                    return true;
                }
            }
            return false;
        }

        void copy(String[] variables, Map<String, String> to) {
            for (String variable : variables) {
                String value = get(variable);
                if (value != null) {
                    to.put(variable, value);
                }
            }
        }

        @Nullable String or(String variable, Source other) {
            String value = get(variable);
            return value != null ? value : other.get(variable);
        }

        String needed(String variable, String present) {
            String value = get(variable);
            if (value == null) {
                throw half(present, variable);
            }
            return value;
        }

        SettingsProblem half(String present, String missing) {
            return new SettingsProblem(WORDS.format("source.half", name, present, missing));
        }

        @Nullable URI url(String variable) {
            String value = get(variable);
            return value == null ? null : BaseUrls.parse(variable, value);
        }
    }
}
