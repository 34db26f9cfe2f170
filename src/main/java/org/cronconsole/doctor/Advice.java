package org.cronconsole.doctor;

import org.cronconsole.account.SignInRefused;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.keychain.SecretStoreProblem;
import org.cronconsole.settings.SettingsProblem;

/** What to do about a failed look, in words. */
public final class Advice {
    private static final String MEND_SETTINGS = "Mend the settings, then look again.";

    private Advice() {}

    /** What happened, in one sentence that holds no secret. */
    public static String found(Throwable failure) {
        return switch (failure) {
            case GatewayException told -> String.valueOf(told.getMessage());
            case SignInRefused told -> String.valueOf(told.getMessage());
            case SettingsProblem told -> String.valueOf(told.getMessage());
            case SecretStoreProblem told -> String.valueOf(told.getMessage());
            // Its message was not written for people and may quote anything.
            default -> "This could not be looked at (" + failure.getClass().getSimpleName() + ").";
        };
    }

    /** What to do next, in a sentence or two. */
    public static String next(Throwable failure) {
        return switch (failure) {
            case GatewayException told -> gateway(told);
            case SignInRefused refused -> refused(refused);
            case SettingsProblem problem -> MEND_SETTINGS;
            case SecretStoreProblem problem -> "Open Settings, Profiles, and look at the secrets.";
            default -> "Look again; if it stays so, save a support bundle and send it in.";
        };
    }

    private static String gateway(GatewayException failure) {
        String service = failure.failure().service().title();
        return switch (failure) {
            case GatewayException.Unauthorized refused -> unauthorized(refused);
            case GatewayException.Forbidden refused ->
                    "Ask an admin of " + inSentence(service) + " to allow this for you.";
            case GatewayException.NotFound missing ->
                    "Check the address of " + inSentence(service) + " in the settings.";
            case GatewayException.RateLimited limited ->
                    "Wait "
                            + Math.max(1, limited.retryAfter().toSeconds())
                            + " s, then look again.";
            case GatewayException.Unreachable unreachable ->
                    "Check the network, the proxy and the address of "
                            + inSentence(service)
                            + " in the settings, then look again.";
            case GatewayException.Unexpected unexpected ->
                    unexpected.failure().status() >= 500
                            ? "Look again later; if it stays so, tell whoever runs "
                                    + inSentence(service)
                                    + "."
                            : "Check the address of " + inSentence(service) + " in the settings.";
            case GatewayException.Conflict other -> MEND_SETTINGS;
            case GatewayException.Invalid other -> MEND_SETTINGS;
        };
    }

    private static String unauthorized(GatewayException.Unauthorized refused) {
        return switch (refused.failure().service()) {
            case RENDER ->
                    "Make a new API key in Render's dashboard under Account Settings, and put it"
                            + " into the profile (or RENDER_API_KEY).";
            case DASHBOARD -> "Sign in again, with user name and password.";
            case TWILIO ->
                    "Copy account SID and auth token from Twilio's console into the profile (or"
                            + " TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN).";
        };
    }

    private static String refused(SignInRefused refused) {
        return switch (refused.reason()) {
            case WRONG_CREDENTIALS -> "Type user name and password again.";
            case NOT_SUPER_ADMIN ->
                    "Sign in as a super admin, or ask one to change the role at the dashboard.";
            case INACTIVE -> "Ask another super admin to switch the user on.";
            default -> "Sign in again; if it stays so, check how tokens are verified.";
        };
    }

    private static String inSentence(String service) {
        return service.startsWith("The ") ? "the " + service.substring(4) : service;
    }
}
