package org.cronconsole.doctor;

import org.cronconsole.settings.DashboardAccess;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Settings;
import org.cronconsole.settings.SettingsReport;
import org.cronconsole.settings.SettingsReport.Part;
import org.cronconsole.settings.SettingsReport.Subject;
import org.cronconsole.settings.TwilioAccess;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Looks at where the settings come from and whether they are whole, then asks the services. */
public final class SettingsChecks {
    private static final Words WORDS = Words.of(SettingsChecks.class);

    /** The looks of one examination begin together, and a keychain may ask each time. */
    private static final Duration ONE_EXAMINATION = Duration.ofSeconds(2);

    private final Supplier<SettingsReport> settings;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable SettingsReport read;
    private long readAt;

    /**
     * Of these settings.
     *
     * @param settings read anew for each examination, so that what was mended is seen
     */
    public SettingsChecks(Supplier<SettingsReport> settings) {
        this.settings = settings;
    }

    /** The checks, services last. */
    public List<Check> checks(List<ServiceCheck> services) {
        List<Check> checks = new ArrayList<>();
        for (Subject subject : List.of(Subject.RENDER, Subject.DASHBOARD, Subject.TWILIO)) {
            String name = WORDS.get("check.settings.", subject);
            checks.add(new Check(name, () -> complete(name, subject)));
        }
        for (ServiceCheck service : services) {
            checks.add(new Check(service.name(), () -> asked(service)));
        }
        return checks;
    }

    private SettingsReport report() {
        lock.lock();
        try {
            SettingsReport known = read;
            long now = System.nanoTime();
            if (known == null || now - readAt > ONE_EXAMINATION.toNanos()) {
                known = settings.get();
                read = known;
                readAt = System.nanoTime();
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private Finding complete(String name, Subject subject) {
        SettingsReport report = report();
        Part part = report.of(subject);
        if (!part.problem().isEmpty()) {
            return Finding.bad(name, part.problem(), WORDS.get("settings.mend"));
        }
        if (part.source().isEmpty()) {
            return subject == Subject.TWILIO
                    ? Finding.good(name, WORDS.get("settings.twilio.none"))
                    : Finding.bad(
                            name,
                            WORDS.get("settings.none"),
                            WORDS.get("settings.none.next.", subject));
        }
        return Finding.good(name, part.source() + ": " + said(subject, report.settings()));
    }

    /** Addresses and names, no secret. */
    private static String said(Subject subject, Settings settings) {
        return switch (subject) {
            case RENDER -> {
                RenderAccess render = settings.requireRender();
                yield render.workspace() == null
                        ? WORDS.format("settings.render.noworkspace", render.baseUrl())
                        : WORDS.format("settings.render", render.baseUrl(), render.workspace());
            }
            case DASHBOARD -> {
                DashboardAccess dashboard = settings.requireDashboard();
                String key =
                        dashboard.token() != null
                                ? "token"
                                : dashboard.username() == null
                                        ? "nobody"
                                        : dashboard.password() == null ? "typed" : "password";
                yield WORDS.format(
                        "settings.dashboard." + key, dashboard.baseUrl(), dashboard.username());
            }
            case TWILIO -> {
                TwilioAccess twilio = settings.twilio();
                yield twilio == null || twilio.baseUrl() == null
                        ? WORDS.get("settings.twilio.own")
                        : WORDS.format("settings.twilio", twilio.baseUrl());
            }
            case TOKENS -> "";
        };
    }

    private Finding asked(ServiceCheck check) {
        SettingsReport report = report();
        Subject subject = check.subject();
        if (subject != null && !report.of(subject).usable()) {
            return notAsked(check.name(), report.of(subject));
        }
        ProbeResult result = check.look().apply(report.settings());
        return new Finding(check.name(), result.ok(), result.found(), result.next());
    }

    private static Finding notAsked(String name, Part part) {
        boolean optional = part.subject() == Subject.TWILIO || part.subject() == Subject.TOKENS;
        if (part.source().isEmpty() && optional) {
            return Finding.good(
                    name,
                    part.subject() == Subject.TOKENS
                            ? WORDS.get("notasked.tokens.none")
                            : WORDS.get("notasked.twilio.none"));
        }
        return Finding.bad(
                name, WORDS.get("notasked.", part.subject()), WORDS.get("notasked.next"));
    }
}
