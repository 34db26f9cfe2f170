package org.cronconsole.ui.kit;

import org.cronconsole.account.SignInRefused;
import org.cronconsole.account.WriteRefused;
import org.cronconsole.dealership.DealershipProblem;
import org.cronconsole.dealership.JournalProblem;
import org.cronconsole.dealership.orphan.OrphanProblem;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.FormProblems;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.file.FileRefused;
import org.cronconsole.job.JobProblem;
import org.cronconsole.keychain.SecretStoreProblem;
import org.cronconsole.phone.NumberProblem;
import org.cronconsole.registry.RegistryConflict;
import org.cronconsole.settings.SettingsProblem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one place that turns failures into words: what happened, and what to do next. */
public final class Problems {
    private final Texts texts;

    /** Speaks with these words. */
    public Problems(Texts texts) {
        this.texts = texts;
    }

    /** Says what a failure means for a person. */
    public Problem of(Throwable failure) {
        return switch (failure) {
            case GatewayException gateway -> gateway(gateway);
            case SignInRefused refused -> plain("signin." + key(refused.reason()), refused, true);
            case WriteRefused refused -> plain("write." + key(refused.reason()), refused, true);
            case JobProblem problem -> plain("job." + key(problem.kind()), problem, true);
            case RegistryConflict conflict -> plain("registry.conflict", conflict, true);
            case JournalProblem problem -> plain("journal", problem, true);
            case NumberProblem problem -> plain("number." + key(problem.kind()), problem, true);
            case DealershipProblem problem ->
                    plain("dealership." + key(problem.kind()), problem, true);
            case OrphanProblem problem -> plain("orphan." + key(problem.kind()), problem, true);
            case SecretStoreProblem problem -> plain("secrets", problem, false);
            case SettingsProblem problem -> plain("settings", problem, false);
            case FileRefused refused -> plain("file", refused, true);
            case FormProblems problems -> plain("form", problems, true);
            default -> unforeseen(failure);
        };
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Problem plain(String key, Exception failure, boolean warning) {
        String title = texts.get("problem." + key + ".title");
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        return new Problem(
                warning,
                title,
                // What the title says need not be read twice.
                message.startsWith(title + ". ") ? message.substring(title.length() + 2) : message,
                texts.get("problem." + key + ".next"),
                "");
    }

    private Problem gateway(GatewayException failure) {
        String key =
                switch (failure) {
                    case GatewayException.Unauthorized refused ->
                            refused.failure().service() == RemoteService.RENDER
                                    ? "unauthorized.render"
                                    : "unauthorized";
                    case GatewayException.Forbidden ignored -> "forbidden";
                    case GatewayException.NotFound ignored -> "notfound";
                    case GatewayException.Conflict ignored -> "conflict";
                    case GatewayException.RateLimited ignored -> "ratelimited";
                    case GatewayException.Invalid ignored -> "invalid";
                    case GatewayException.Unreachable ignored -> "unreachable";
                    case GatewayException.Unexpected ignored -> "unexpected";
                };
        String service = failure.failure().service().title();
        String next =
                failure instanceof GatewayException.RateLimited limited
                        ? texts.format(
                                "problem.ratelimited.next", service, wait(limited.retryAfter()))
                        : texts.format("problem." + key + ".next", service);
        if (failure.effectUnknown()) {
            next = texts.get("problem.effectunknown.next");
        }
        return new Problem(
                failure.effectUnknown(),
                texts.format("problem." + key + ".title", service),
                what(failure),
                next,
                details(failure.failure()));
    }

    private static String what(GatewayException failure) {
        StringBuilder what = new StringBuilder();
        if (failure.getMessage() != null) {
            what.append(failure.getMessage());
        }
        if (failure instanceof GatewayException.Invalid invalid) {
            invalid.fields()
                    .forEach((field, wrong) -> what.append("\n• ").append(field + ": " + wrong));
        }
        return what.toString();
    }

    private String wait(Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.toSeconds());
        return seconds < 120
                ? texts.format("kit.seconds", seconds)
                : texts.format("kit.minutes", (seconds + 59) / 60);
    }

    private String details(Failure failure) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.format("problem.details.request", failure.request()));
        lines.add(
                failure.status() == 0
                        ? texts.get("problem.details.noanswer")
                        : texts.format("problem.details.status", "" + failure.status()));
        if (failure.requestId() != null) {
            lines.add(texts.format("problem.details.requestid", failure.requestId()));
        }
        if (failure.rawText() != null && !failure.rawText().isBlank()) {
            lines.add("");
            lines.add(failure.rawText().strip());
        }
        return String.join("\n", lines);
    }

    // The message of a foreign exception may hold what was sent, so only its kind and place show.
    private Problem unforeseen(Throwable failure) {
        StringBuilder details = new StringBuilder(failure.getClass().getName());
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("org.cronconsole.")) {
                details.append('\n').append(frame);
            }
        }
        return new Problem(
                false,
                texts.get("problem.unforeseen.title"),
                texts.get("problem.unforeseen.what"),
                texts.get("problem.unforeseen.next"),
                details.toString());
    }
}
