package org.cronconsole.dealership.queue;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.dealership.JournalProblem;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;

import java.time.Duration;

/**
 * Why a row failed, as far as it matters to the others.
 *
 * @param why in words
 * @param pause how long to wait before it is tried again; zero where that is not told
 */
record Trouble(Kind kind, String why, Duration pause) {
    /** What it concerns. */
    enum Kind {
        /** This row alone. */
        ROW,
        /** All rows, for a while: it goes on by itself. */
        PASSING,
        /** All rows, until a person has done something. */
        ALL
    }

    private static final int PAYMENT_REQUIRED = 402;

    static Trouble of(RuntimeException failure) {
        String why = String.valueOf(failure.getMessage());
        return switch (failure) {
            case GatewayException.RateLimited limited ->
                    new Trouble(Kind.PASSING, why, limited.retryAfter());
            case GatewayException.Unreachable cut -> new Trouble(Kind.PASSING, why, Duration.ZERO);
            case GatewayException.Unauthorized refused -> new Trouble(Kind.ALL, why, Duration.ZERO);
            case GatewayException gateway -> new Trouble(ofAnswer(gateway), why, Duration.ZERO);
            case WriteRefused refused -> new Trouble(Kind.ALL, why, Duration.ZERO);
            case JournalProblem problem ->
                    new Trouble(
                            problem.kind() == JournalProblem.Kind.UNUSABLE ? Kind.ALL : Kind.ROW,
                            why,
                            Duration.ZERO);
            default -> new Trouble(Kind.ROW, why, Duration.ZERO);
        };
    }

    /** The same in other words. */
    Trouble saying(String words) {
        return new Trouble(kind, words, pause);
    }

    /** Without money nothing more can be rented, by this row or any other. */
    private static Kind ofAnswer(GatewayException failure) {
        int status = failure.failure().status();
        boolean account =
                failure instanceof GatewayException.Forbidden
                        && failure.failure().service() != RemoteService.DASHBOARD;
        return status == PAYMENT_REQUIRED || account ? Kind.ALL : Kind.ROW;
    }
}
