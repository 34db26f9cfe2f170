package org.cronconsole.profile;

/**
 * One of a profile's secrets.
 *
 * @param key what the keychain entry calls it
 */
public record SecretField(String key) {
    /** Render's API key. */
    public static final SecretField RENDER_API_KEY = new SecretField("render-api-key");

    /** The dashboard's password, kept for commands only if the person asks for it. */
    public static final SecretField DASHBOARD_PASSWORD = new SecretField("dashboard-password");

    /** Twilio's auth token. */
    public static final SecretField TWILIO_AUTH_TOKEN = new SecretField("twilio-auth-token");

    /** The secret that dashboard tokens are signed with. */
    public static final SecretField JWT_SECRET = new SecretField("jwt-secret");

    private static final String ENV = "env:";

    /** The value of an env var that new dealerships share. */
    public static SecretField env(String name) {
        return new SecretField(ENV + name);
    }
}
