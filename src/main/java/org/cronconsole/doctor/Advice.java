package org.cronconsole.doctor;

import org.cronconsole.account.SignInRefused;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.keychain.SecretStoreProblem;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.words.Words;

/** What to do about a failed look, in words. */
public final class Advice {
    private static final Words WORDS = Words.of(Advice.class);

    private Advice() {}

    /** What happened, in one sentence that holds no secret. */
    public static String found(Throwable failure) {
        return switch (failure) {
            case GatewayException told -> String.valueOf(told.getMessage());
            case SignInRefused told -> String.valueOf(told.getMessage());
            case SettingsProblem told -> String.valueOf(told.getMessage());
            case SecretStoreProblem told -> String.valueOf(told.getMessage());
            // Its message was not written for people and may quote anything.
            default -> WORDS.format("advice.found", failure.getClass().getSimpleName());
        };
    }

    /** What to do next, in a sentence or two. */
    public static String next(Throwable failure) {
        return switch (failure) {
            case GatewayException told -> gateway(told);
            case SignInRefused refused -> refused(refused);
            case SettingsProblem problem -> WORDS.get("advice.settings");
            case SecretStoreProblem problem -> WORDS.get("advice.secrets");
            default -> WORDS.get("advice.other");
        };
    }

    private static String gateway(GatewayException failure) {
        String service = inSentence(failure.failure().service());
        return switch (failure) {
            case GatewayException.Unauthorized refused -> unauthorized(refused);
            case GatewayException.Forbidden refused -> WORDS.format("advice.forbidden", service);
            case GatewayException.NotFound missing -> WORDS.format("advice.address", service);
            case GatewayException.RateLimited limited ->
                    WORDS.format("advice.wait", Math.max(1, limited.retryAfter().toSeconds()));
            case GatewayException.Unreachable unreachable ->
                    WORDS.format("advice.network", service);
            case GatewayException.Unexpected unexpected ->
                    unexpected.failure().status() >= 500
                            ? WORDS.format("advice.later", service)
                            : WORDS.format("advice.address", service);
            case GatewayException.Conflict other -> WORDS.get("advice.settings");
            case GatewayException.Invalid other -> WORDS.get("advice.settings");
        };
    }

    private static String unauthorized(GatewayException.Unauthorized refused) {
        return switch (refused.failure().service()) {
            case RENDER -> WORDS.get("advice.unauthorized.render");
            case DASHBOARD -> WORDS.get("advice.unauthorized.dashboard");
            case TWILIO -> WORDS.get("advice.unauthorized.twilio");
        };
    }

    private static String refused(SignInRefused refused) {
        return switch (refused.reason()) {
            case WRONG_CREDENTIALS -> WORDS.get("advice.refused.credentials");
            case NOT_SUPER_ADMIN -> WORDS.get("advice.refused.role");
            case INACTIVE -> WORDS.get("advice.refused.inactive");
            default -> WORDS.get("advice.refused.other");
        };
    }

    /** The service's name as it stands within a sentence. */
    private static String inSentence(RemoteService service) {
        return WORDS.get("service.", service);
    }
}
