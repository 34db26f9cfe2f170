package org.cronconsole.dealership;

import org.cronconsole.account.Role;
import org.cronconsole.dealership.JournalEntry.Kind;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.phone.PhoneNumber;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Journals for tests of what keeps and lists them. */
public final class TestJournals {
    /** When they were begun. */
    public static final Instant BEGUN = Instant.parse("2026-11-23T15:00:00Z");

    private TestJournals() {}

    /** One that stopped when it was to create the afternoon job. */
    public static Journal stopped(String id, String dealership) {
        Journal journal = open(id, dealership);
        for (OnboardingStep step :
                List.of(
                        OnboardingStep.CHECK,
                        OnboardingStep.CLAIM,
                        OnboardingStep.CREATE_USER,
                        OnboardingStep.RENT_NUMBER,
                        OnboardingStep.CREATE_AM)) {
            journal =
                    journal.with(
                            new JournalEntry(
                                    BEGUN,
                                    step,
                                    Kind.MADE,
                                    Map.of(
                                            JournalEntry.NUMBER,
                                            "+13125550100",
                                            JournalEntry.ID,
                                            "crn-1")));
        }
        return journal.with(
                new JournalEntry(
                        BEGUN,
                        OnboardingStep.CREATE_PM,
                        Kind.FAILED,
                        Map.of(
                                JournalEntry.WHY,
                                "Render asks for a payment method before it creates another"
                                        + " job.")));
    }

    /** An open one without lines. */
    public static Journal open(String id, String dealership) {
        OnboardingScript script =
                new OnboardingScript(
                        dealership,
                        "testford",
                        "ford-vauto",
                        ZoneId.of("America/Chicago"),
                        LocalTime.of(5, 58),
                        LocalTime.of(13, 58),
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                        "https://github.com/acme/sync",
                        null,
                        "starter",
                        null,
                        "docker",
                        null,
                        null,
                        new PhoneNumber("+13125550100"),
                        false,
                        "312",
                        new OnboardingScript.User(
                                "ford.user", "ford@example.com", "Henry", "Ford", Role.USER),
                        List.of(
                                new OnboardingScript.Env(
                                        "VAUTO_PASSWORD", DealershipEnv.Origin.FORM),
                                new OnboardingScript.Env(
                                        "POSTGRES_HOST", DealershipEnv.Origin.GIVEN)),
                        "shared-values",
                        new OnboardingOptions(true, true));
        return new Journal(
                id, new WorkspaceId("tea-1"), BEGUN, Journal.State.OPEN, script, List.of());
    }
}
