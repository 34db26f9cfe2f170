package org.cronconsole;

import org.cronconsole.account.JwtTokenVerifier;
import org.cronconsole.account.TokenVerifier;
import org.cronconsole.account.WriteGuard;
import org.cronconsole.dashboard.JwksKeys;
import org.cronconsole.http.CallLog;
import org.cronconsole.http.Outbound;
import org.cronconsole.http.SingleSend;
import org.cronconsole.http.Trust;
import org.cronconsole.phone.GuardedPhoneNumbers;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.phone.TwilioAccount;
import org.cronconsole.phone.TwilioPhoneNumbers;
import org.cronconsole.render.HttpRenderApi;
import org.cronconsole.render.RateAllowance;
import org.cronconsole.render.RateBudgets;
import org.cronconsole.render.RateWaitListener;
import org.cronconsole.render.RenderClientOptions;
import org.cronconsole.settings.DashboardAccess;
import org.cronconsole.settings.HttpTimeouts;
import org.cronconsole.settings.Settings;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.settings.TokenRules;
import org.cronconsole.settings.TwilioAccess;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the gateways to the three services, which all go out by the same door. */
final class Gateways {
    private static final Words WORDS = Words.of(Gateways.class);

    /** Who looks for trouble wants an answer soon, whatever it is. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final String TWILIO = "Twilio";

    private final InstantSource clock;

    /** One for the process: clients of the same key share what Render still allows. */
    private final RateBudgets budgets;

    private final Outbound outbound;
    private final Supplier<HttpTimeouts> timeouts;

    /**
     * Goes out here.
     *
     * @param timeouts asked when a gateway is made; may throw {@link SettingsProblem}
     */
    Gateways(Outbound outbound, Supplier<HttpTimeouts> timeouts, InstantSource clock) {
        this(outbound, timeouts, clock, new RateBudgets());
    }

    private Gateways(
            Outbound outbound,
            Supplier<HttpTimeouts> timeouts,
            InstantSource clock,
            RateBudgets budgets) {
        this.outbound = outbound;
        this.timeouts = timeouts;
        this.clock = clock;
        this.budgets = budgets;
    }

    /** The same ways out, for calls that are nobody's: they are told to nobody. */
    Gateways ofNobody() {
        return new Gateways(outbound.noting(new CallLog()), timeouts, clock);
    }

    /** The same ways out, for the calls of one session: they are told apart from all others. */
    Gateways ofSession() {
        return new Gateways(outbound.noting(outbound.calls().part()), timeouts, clock, budgets);
    }

    /** What was called. */
    CallLog calls() {
        return outbound.calls();
    }

    /** Tells this listener of requests that wait for Render's limits. */
    void addListener(RateWaitListener listener) {
        budgets.addListener(listener);
    }

    /** What is left of the limit of reads of Render. */
    Optional<RateAllowance> readsLeft(Settings settings) {
        return budgets.readsLeft(settings.requireRender());
    }

    /**
     * The way out by these settings.
     *
     * @throws SettingsProblem where their CA file cannot be used
     */
    private Outbound outbound(Settings settings) {
        Path caFile = settings.caFile();
        return caFile == null ? outbound : outbound.trusting(Trust.with(caFile));
    }

    private SingleSend sender(Settings settings, String service) {
        return new SingleSend(outbound(settings), service, timeouts.get());
    }

    HttpRenderApi render(Settings settings) {
        return new HttpRenderApi(
                settings.requireRender(),
                RenderClientOptions.of(timeouts.get()).by(clock),
                budgets,
                outbound(settings));
    }

    /** Gives up soon and tries nothing twice, so that what goes wrong is seen as it is. */
    HttpRenderApi impatientRender(Settings settings) {
        RenderClientOptions usual = RenderClientOptions.of(timeouts.get()).by(clock);
        return new HttpRenderApi(
                settings.requireRender(),
                new RenderClientOptions(
                        usual.connectTimeout(),
                        SOON,
                        usual.maxBodyBytes(),
                        usual.userAgent(),
                        usual.clock(),
                        usual.pause(),
                        Duration.ofSeconds(2),
                        Duration.ofMillis(1)),
                budgets,
                outbound(settings));
    }

    /** A sender to the dashboard. */
    SingleSend toDashboard(Settings settings) {
        return sender(settings, WORDS.get("called.dashboard"));
    }

    TwilioPhoneNumbers numbers(TwilioAccess access, Settings settings) {
        return new TwilioPhoneNumbers(access, sender(settings, TWILIO));
    }

    /**
     * The numbers behind a guard; null where Twilio is not set up.
     *
     * @param connections closes what it opens
     */
    @Nullable PhoneNumbers guardedNumbers(
            Settings settings, WriteGuard guard, Connections connections) {
        TwilioAccess twilio = settings.twilio();
        return twilio == null
                ? null
                : new GuardedPhoneNumbers(connections.add(numbers(twilio, settings)), guard);
    }

    TwilioAccount account(TwilioAccess access, Settings settings) {
        try (SingleSend send = sender(settings, TWILIO)) {
            return TwilioAccount.of(access, send);
        }
    }

    /**
     * What looks at tokens on this machine.
     *
     * @param connections closes what it opens
     * @throws SettingsProblem where the rules cannot be used, or not for this dashboard
     */
    TokenVerifier verifier(Settings settings, Connections connections) {
        TokenRules rules = settings.tokenRules();
        DashboardAccess dashboard = settings.dashboard();
        if (dashboard != null) {
            rules.checkFor(dashboard.baseUrl());
        }
        try {
            URI keySet = rules.jwksUrl();
            return keySet == null
                    ? new JwtTokenVerifier(rules, clock)
                    : new JwtTokenVerifier(rules, keys(keySet, settings, connections), clock);
        } catch (IllegalArgumentException unusable) {
            throw new SettingsProblem(WORDS.format("tokens.wrong", unusable.getMessage()));
        }
    }

    /** The keys at an address. */
    JwksKeys keys(URI keySet, Settings settings, Connections connections) {
        return new JwksKeys(
                keySet, connections.add(sender(settings, WORDS.get("called.keyset"))), clock);
    }
}
