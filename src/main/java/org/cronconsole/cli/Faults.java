package org.cronconsole.cli;

import org.cronconsole.account.SignInRefused;
import org.cronconsole.account.WriteRefused;
import org.cronconsole.dealership.DealershipProblem;
import org.cronconsole.dealership.JournalProblem;
import org.cronconsole.dealership.orphan.OrphanProblem;
import org.cronconsole.fault.FormProblems;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.file.FileRefused;
import org.cronconsole.job.JobProblem;
import org.cronconsole.keychain.SecretStoreProblem;
import org.cronconsole.phone.NumberProblem;
import org.cronconsole.registry.RegistryConflict;
import org.cronconsole.settings.SettingsProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/** Turns whatever ended a command into an exit code and words: what happened, what to do next. */
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Printer printer;
    private final Path logFile;

    Faults(Printer printer, Path logFile) {
        this.printer = printer;
        this.logFile = logFile;
    }

    /**
     * Says what happened.
     *
     * @param writing true where a write may have been sent before
     * @return the exit code
     */
    int tell(Throwable fault, boolean writing) {
        return switch (fault) {
            case CliProblem problem -> say(problem.exitCode(), problem);
            case SignInRefused refused -> say(ExitCodes.NOT_SIGNED_IN, refused);
            case WriteRefused refused -> say(exitCode(refused), refused, nextAfter(refused));
            case SecretStoreProblem problem -> say(ExitCodes.REFUSED, problem);
            case SettingsProblem problem -> say(ExitCodes.REFUSED, problem);
            case FileRefused refused -> say(ExitCodes.REFUSED, refused);
            case FormProblems problems ->
                    say(ExitCodes.REFUSED, problems, "Mend these fields; nothing was sent.");
            case JournalProblem problem ->
                    say(ExitCodes.FAILED, problem, "List them with --journals.");
            case JobProblem problem -> say(exitCode(problem), problem, nextAfter(problem));
            case RegistryConflict conflict -> say(ExitCodes.FAILED, conflict);
            case DealershipProblem problem ->
                    say(
                            exitCode(problem),
                            problem,
                            problem.kind() == DealershipProblem.Kind.NO_SUCH_DEALERSHIP
                                    ? "List them with: cron-console dealerships list"
                                    : "");
            case NumberProblem problem -> say(exitCode(problem), problem, nextAfter(problem));
            case OrphanProblem problem -> say(exitCode(problem), problem);
            case GatewayException failure -> gateway(failure);
            case CancellationException stopped -> stopped(writing);
            default -> unexpected(fault, writing);
        };
    }

    private int gateway(GatewayException failure) {
        LOG.info(
                "{} failed with status {}, request id {}",
                failure.failure().request(),
                failure.failure().status(),
                failure.failure().requestId());
        int code = say(exitCode(failure), failure, nextAfter(failure));
        if (failure instanceof GatewayException.Invalid invalid) {
            invalid.fields()
                    .forEach((field, problem) -> printer.say("  " + field + ": " + problem));
        }
        if (failure.failure().requestId() != null) {
            printer.say(
                    "  "
                            + failure.failure().service().title()
                            + "'s request id: "
                            + failure.failure().requestId());
        }
        return code;
    }

    private int stopped(boolean writing) {
        if (writing) {
            printer.say(
                    "Stopped. What was sent until then may have taken effect: look before you"
                            + " repeat it.");
            return ExitCodes.UNKNOWN;
        }
        printer.say("Stopped. Nothing was changed.");
        return ExitCodes.FAILED;
    }

    private int unexpected(Throwable fault, boolean writing) {
        LOG.error("A command failed unexpectedly.", fault);
        printer.say(
                "Something went wrong that should not ("
                        + fault.getClass().getSimpleName()
                        + "). Details are in the log: "
                        + logFile);
        if (writing) {
            printer.say(
                    "What was sent until then may have taken effect: look before you repeat it.");
            return ExitCodes.UNKNOWN;
        }
        return ExitCodes.FAILED;
    }

    private int say(int code, Throwable fault) {
        return say(code, fault, "");
    }

    private int say(int code, Throwable fault, String next) {
        printer.say(String.valueOf(fault.getMessage()));
        if (!next.isEmpty()) {
            printer.say(next);
        }
        return code;
    }

    private static int exitCode(WriteRefused refused) {
        return refused.reason() == WriteRefused.Reason.SIGN_IN_AGAIN
                ? ExitCodes.NOT_SIGNED_IN
                : ExitCodes.REFUSED;
    }

    private static int exitCode(JobProblem problem) {
        return switch (problem.kind()) {
            case NO_SUCH_JOB,
                    RUN_ACTIVE,
                    SUSPENDED,
                    NAME_TAKEN,
                    CHANGED_MEANWHILE,
                    REGISTRY_UNREAD ->
                    ExitCodes.FAILED;
            case NAME_NOT_CONFIRMED -> ExitCodes.REFUSED;
            // Nothing active is a plain failure; another active run is what a script must look at.
            case NOT_THE_ACTIVE_RUN -> problem.run() == null ? ExitCodes.FAILED : ExitCodes.UNKNOWN;
            case ANOTHER_RUN_ENDED, PARTLY_DONE, OUTCOME_UNKNOWN -> ExitCodes.UNKNOWN;
        };
    }

    private static int exitCode(DealershipProblem problem) {
        return switch (problem.kind()) {
            case NO_SUCH_DEALERSHIP, NO_JOBS, NO_ENTRY, REGISTRY_UNREAD, NAME_TAKEN, NUMBER_TAKEN ->
                    ExitCodes.FAILED;
            case BAD_INPUT, NOT_CONFIRMED -> ExitCodes.REFUSED;
        };
    }

    private static int exitCode(NumberProblem problem) {
        return switch (problem.kind()) {
            case NO_SUCH_NUMBER, IN_USE -> ExitCodes.FAILED;
            case NOT_CONFIRMED, NOT_OFFERED, BAD_NAME -> ExitCodes.REFUSED;
            case OUTCOME_UNKNOWN -> ExitCodes.UNKNOWN;
        };
    }

    private static int exitCode(OrphanProblem problem) {
        return switch (problem.kind()) {
            case NO_LONGER_SO, UNREAD -> ExitCodes.FAILED;
            case BAD_INPUT -> ExitCodes.REFUSED;
            case PARTLY_DONE, OUTCOME_UNKNOWN -> ExitCodes.UNKNOWN;
        };
    }

    private static int exitCode(GatewayException failure) {
        if (failure.effectUnknown()) {
            return ExitCodes.UNKNOWN;
        }
        boolean ofDashboard = failure.failure().service() == RemoteService.DASHBOARD;
        return switch (failure) {
            case GatewayException.Unauthorized refused ->
                    ofDashboard ? ExitCodes.NOT_SIGNED_IN : ExitCodes.FAILED;
            case GatewayException.Forbidden refused ->
                    ofDashboard ? ExitCodes.NOT_SIGNED_IN : ExitCodes.FAILED;
            case GatewayException.Invalid refused -> ExitCodes.REFUSED;
            default -> ExitCodes.FAILED;
        };
    }

    private static String nextAfter(WriteRefused refused) {
        return switch (refused.reason()) {
            case READ_ONLY ->
                    "Leave --read-only out, if neither the profile nor the administrator of this"
                            + " computer makes it read-only.";
            case SIGN_IN_AGAIN -> "Use another token, or a user name and a password.";
            case LOCKED -> "Add --unlock-writes to allow writes for this one command.";
        };
    }

    private static String nextAfter(JobProblem problem) {
        return switch (problem.kind()) {
            case NO_SUCH_JOB -> "List the jobs with: cron-console jobs list";
            case NAME_NOT_CONFIRMED -> "Nothing was done.";
            case RUN_ACTIVE ->
                    "Nothing was done. Add --cancel-active to cancel that run and start a new one.";
            default -> "";
        };
    }

    private static String nextAfter(NumberProblem problem) {
        return switch (problem.kind()) {
            case NO_SUCH_NUMBER, OUTCOME_UNKNOWN ->
                    "List the numbers with: cron-console numbers list";
            case NOT_CONFIRMED -> "Nothing was done.";
            default -> "";
        };
    }

    private static String nextAfter(GatewayException failure) {
        RemoteService asked = failure.failure().service();
        if (failure.effectUnknown()) {
            return "It may have taken effect all the same: look before you repeat it.";
        }
        return switch (failure) {
            case GatewayException.Unauthorized refused ->
                    switch (asked) {
                        case RENDER -> "Set RENDER_API_KEY to a key that is good.";
                        case DASHBOARD -> "Check the user name and the password, or the token.";
                        case TWILIO -> "Check TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.";
                    };
            case GatewayException.Forbidden refused when asked == RemoteService.RENDER ->
                    "The person of the API key (RENDER_API_KEY) may not do this in the workspace:"
                            + " ask an owner of the workspace for access.";
            case GatewayException.Forbidden refused ->
                    asked.title() + " does not allow this: ask whoever looks after it for access.";
            case GatewayException.NotFound missing -> "Check the id and the workspace.";
            case GatewayException.Conflict conflict ->
                    "Look at what is there before you repeat it.";
            case GatewayException.RateLimited limited ->
                    "Try again in " + seconds(limited.retryAfter()) + ".";
            case GatewayException.Invalid invalid ->
                    "Nothing was changed: correct what is wrong, then try again.";
            case GatewayException.Unreachable unreachable ->
                    "Check the network and the address ("
                            + asked
                            + "_"
                            + (asked == RemoteService.DASHBOARD ? "" : "API_")
                            + "BASE_URL), then try again.";
            case GatewayException.Unexpected unexpected ->
                    "Try again later; if it stays so, ask "
                            + (asked == RemoteService.DASHBOARD
                                    ? "whoever runs the dashboard."
                                    : asked.title() + "'s support.");
        };
    }

    private static String seconds(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return seconds == 1 ? "1 second" : seconds + " seconds";
    }
}
