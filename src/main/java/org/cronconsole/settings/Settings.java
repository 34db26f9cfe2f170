package org.cronconsole.settings;

import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Everything that one profile (or the environment) says. Null: that service is not configured.
 *
 * @param production writes start locked
 * @param readOnly every write is refused, whoever signs in
 * @param idleLock after how long without a key or a click the window is covered; zero for never
 * @param deployAfter what follows a changed schedule
 * @param caFile further certificate authorities in PEM; null for the system's alone
 */
public record Settings(
        @Nullable RenderAccess render,
        @Nullable DashboardAccess dashboard,
        @Nullable TwilioAccess twilio,
        TokenRules tokenRules,
        JobDefaults jobDefaults,
        boolean production,
        boolean readOnly,
        OnboardingDefaults onboarding,
        Duration idleLock,
        DeployAfter deployAfter,
        @Nullable Path caFile) {
    private static final Words WORDS = Words.of(Settings.class);

    /** What the environment, a {@code .env} file and the sandbox say nothing about. */
    public static final Duration IDLE_LOCK = Duration.ofMinutes(15);

    /** Settings of a source that knows neither profiles nor what they add. */
    public Settings(
            @Nullable RenderAccess render,
            @Nullable DashboardAccess dashboard,
            @Nullable TwilioAccess twilio,
            TokenRules tokenRules,
            JobDefaults jobDefaults) {
        this(
                render,
                dashboard,
                twilio,
                tokenRules,
                jobDefaults,
                false,
                false,
                OnboardingDefaults.NONE,
                IDLE_LOCK,
                DeployAfter.DEPLOY_ONLY,
                null);
    }

    /**
     * How to reach Render.
     *
     * @throws SettingsProblem where it is not configured
     */
    public RenderAccess requireRender() {
        if (render == null) {
            throw new SettingsProblem(WORDS.get("render.missing"));
        }
        return render;
    }

    /**
     * How to reach the dashboard.
     *
     * @throws SettingsProblem where it is not configured
     */
    public DashboardAccess requireDashboard() {
        if (dashboard == null) {
            throw new SettingsProblem(WORDS.get("dashboard.missing"));
        }
        return dashboard;
    }
}
