package org.cronconsole;

import org.cronconsole.account.JwtTokenVerifier;
import org.cronconsole.account.TokenVerifier;
import org.cronconsole.dashboard.HttpDashboard;
import org.cronconsole.dashboard.JwksKeys;
import org.cronconsole.http.SingleSend;
import org.cronconsole.phone.TwilioAccount;
import org.cronconsole.phone.TwilioPhoneNumbers;
import org.cronconsole.render.HttpRenderApi;
import org.cronconsole.render.RateBudgets;
import org.cronconsole.render.RateWaitListener;
import org.cronconsole.render.RenderClientOptions;
import org.cronconsole.settings.HttpTimeouts;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.Settings;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.settings.TokenRules;
import org.cronconsole.settings.TwilioAccess;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the gateways to the three services, which all go out by the same door. */
final class Gateways {
    /** Who looks for trouble wants an answer soon, whatever it is. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private final InstantSource clock;

    /** One for the process: clients of the same key share what Render still allows. */
    private final RateBudgets budgets = new RateBudgets();

    private final Supplier<HttpTimeouts> timeouts;

    Gateways(InstantSource clock) {
        this(clock, () -> HttpTimeouts.DEFAULT);
    }

    /**
     * Gateways whose requests may take so long.
     *
     * @param timeouts asked anew for each gateway, so that one who never needs any never hears that
     *     they are set wrongly
     */
    Gateways(InstantSource clock, Supplier<HttpTimeouts> timeouts) {
        this.clock = clock;
        this.timeouts = timeouts;
    }

    /** Sends to any of them; to be closed by whoever asked for it. */
    SingleSend sender() {
        return new SingleSend(timeouts.get());
    }

    /** Tells of what waits for Render's limits. */
    void onWaits(RateWaitListener listener) {
        budgets.addListener(listener);
    }

    HttpRenderApi render(Settings settings) {
        return new HttpRenderApi(
                settings.requireRender(), RenderClientOptions.of(timeouts.get()), budgets);
    }

    /** Gives up soon and tries nothing twice, so that what goes wrong is seen as it is. */
    HttpRenderApi impatientRender(Settings settings) {
        RenderClientOptions usual = RenderClientOptions.defaults();
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
                budgets);
    }

    HttpDashboard dashboard(Settings settings, Supplier<Optional<Secret>> session) {
        return new HttpDashboard(settings.requireDashboard().baseUrl(), session, sender());
    }

    TwilioPhoneNumbers numbers(TwilioAccess access) {
        return new TwilioPhoneNumbers(access, sender());
    }

    TwilioAccount account(TwilioAccess access) {
        try (SingleSend send = sender()) {
            return TwilioAccount.of(access, send);
        }
    }

    /**
     * What looks at tokens on this machine.
     *
     * @param connections closes what it opens
     */
    TokenVerifier verifier(Settings settings, Connections connections) {
        TokenRules rules = settings.tokenRules();
        rules.checkFor(settings.requireDashboard().baseUrl());
        try {
            URI keySet = rules.jwksUrl();
            return keySet == null
                    ? new JwtTokenVerifier(rules, clock)
                    : new JwtTokenVerifier(
                            rules, new JwksKeys(keySet, connections.add(sender()), clock), clock);
        } catch (IllegalArgumentException unusable) {
            throw new SettingsProblem(
                    "The verification of tokens is set up wrongly: " + unusable.getMessage());
        }
    }
}
