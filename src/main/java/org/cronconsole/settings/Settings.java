package org.cronconsole.settings;

import org.jspecify.annotations.Nullable;

/**
 * Everything that one profile (or the environment) says. Null: that service is not configured.
 *
 * @param production writes start locked
 * @param readOnly every write is refused, whoever signs in
 */
public record Settings(
        @Nullable RenderAccess render,
        @Nullable DashboardAccess dashboard,
        @Nullable TwilioAccess twilio,
        TokenRules tokenRules,
        JobDefaults jobDefaults,
        boolean production,
        boolean readOnly) {
    /**
     * How to reach Render.
     *
     * @throws SettingsProblem where it is not configured
     */
    public RenderAccess requireRender() {
        if (render == null) {
            throw new SettingsProblem(
                    "Render is not configured: set RENDER_API_KEY in the environment or in a .env"
                            + " file.");
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
            throw new SettingsProblem(
                    "The dashboard is not configured: set DASHBOARD_BASE_URL, with"
                        + " DASHBOARD_USERNAME and DASHBOARD_PASSWORD or with DASHBOARD_TOKEN.");
        }
        return dashboard;
    }
}
