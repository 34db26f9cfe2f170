package org.cronconsole;

import org.cronconsole.http.NoAnswer;
import org.cronconsole.http.Outbound;
import org.cronconsole.http.SingleSend;
import org.cronconsole.http.Trust;
import org.cronconsole.settings.AdminRules;
import org.cronconsole.settings.BaseUrls;
import org.cronconsole.settings.HttpTimeouts;
import org.cronconsole.update.ReleaseSource;
import org.cronconsole.update.UpdateProblem;
import org.cronconsole.update.Updates;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Where newer versions are looked for, by the build and by what an administrator lays down. */
final class ReleaseLooks {
    private static final Words WORDS = Words.of(ReleaseLooks.class);
    private static final int OK = 200;
    private static final Set<Integer> LEADS_ON = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_HOPS = 3;
    private static final int MOST_CHARACTERS = 200_000;
    private static final HttpTimeouts TIMEOUTS =
            new HttpTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(10));

    private ReleaseLooks() {}

    static Updates of(Installation installation, AdminRules rules, Outbound outbound) {
        String own = installation.versions().application();
        if (rules.releases().off()) {
            return Updates.forbidden(own);
        }
        return Updates.of(
                own, source(installation, rules), address -> get(address, rules, outbound));
    }

    private static @Nullable ReleaseSource source(Installation installation, AdminRules rules) {
        URI laidDown = rules.releases().feed();
        return laidDown == null
                ? installation.releases()
                : new ReleaseSource(laidDown, rules.releases().key());
    }

    private static String get(URI address, AdminRules rules, Outbound outbound) {
        return get(address, outbound.trusting(Trust.with(rules.caFile())), TIMEOUTS);
    }

    /**
     * What lies at an address, or where that leads: the places that releases are published at send
     * on to others. Never from https to plain http.
     *
     * @throws UpdateProblem where nothing was to be had
     */
    static String get(URI address, Outbound door, HttpTimeouts timeouts) {
        URI at = address;
        try (SingleSend send = new SingleSend(door, WORDS.get("called.releases"), timeouts)) {
            for (int hop = 0; hop <= MOST_HOPS; hop++) {
                HttpResponse<String> answer =
                        send.send(
                                SingleSend.request(at)
                                        .header("Accept", "application/json")
                                        .build());
                Optional<String> further = answer.headers().firstValue("Location");
                if (!LEADS_ON.contains(answer.statusCode()) || further.isEmpty()) {
                    return body(at, answer);
                }
                at = further(at, further.get());
            }
        } catch (NoAnswer none) {
            throw new UpdateProblem(
                    WORDS.format("releases.unreached", at.getHost(), none.getMessage()));
        }
        throw new UpdateProblem(WORDS.format("releases.hops", address.getHost()));
    }

    private static String body(URI at, HttpResponse<String> answer) {
        if (answer.statusCode() != OK) {
            throw new UpdateProblem(
                    WORDS.format("releases.status", at, String.valueOf(answer.statusCode())));
        }
        if (answer.body().length() > MOST_CHARACTERS) {
            throw new UpdateProblem(WORDS.get("releases.long"));
        }
        return answer.body();
    }

    private static URI further(URI from, String location) {
        try {
            URI to = from.resolve(location.strip());
            boolean https = "https".equalsIgnoreCase(to.getScheme());
            boolean here =
                    BaseUrls.isLoopback(from.getHost())
                            && to.getHost() != null
                            && BaseUrls.isLoopback(to.getHost())
                            && to.getScheme().equalsIgnoreCase(from.getScheme());
            if (to.getHost() != null && to.getRawUserInfo() == null && (https || here)) {
                return to;
            }
        } catch (IllegalArgumentException none) {
            // The same words as for another scheme.
        }
        throw new UpdateProblem(WORDS.format("releases.leads", from.getHost()));
    }
}
