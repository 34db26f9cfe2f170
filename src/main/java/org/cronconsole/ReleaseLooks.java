package org.cronconsole;

import org.cronconsole.http.NoAnswer;
import org.cronconsole.http.Outbound;
import org.cronconsole.http.SingleSend;
import org.cronconsole.http.Trust;
import org.cronconsole.settings.AdminRules;
import org.cronconsole.settings.HttpTimeouts;
import org.cronconsole.update.ReleaseSource;
import org.cronconsole.update.UpdateProblem;
import org.cronconsole.update.Updates;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Where newer versions are looked for, by the build and by what an administrator lays down. */
final class ReleaseLooks {
    private static final Words WORDS = Words.of(ReleaseLooks.class);
    private static final int OK = 200;
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
        Outbound door = outbound.trusting(Trust.with(rules.caFile()));
        try (SingleSend send = new SingleSend(door, WORDS.get("called.releases"), TIMEOUTS)) {
            HttpResponse<String> answer =
                    send.send(
                            SingleSend.request(address)
                                    .header("Accept", "application/json")
                                    .build());
            if (answer.statusCode() != OK) {
                throw new UpdateProblem(
                        WORDS.format(
                                "releases.status", address, String.valueOf(answer.statusCode())));
            }
            if (answer.body().length() > MOST_CHARACTERS) {
                throw new UpdateProblem(WORDS.get("releases.long"));
            }
            return answer.body();
        } catch (NoAnswer none) {
            throw new UpdateProblem(
                    WORDS.format("releases.unreached", address.getHost(), none.getMessage()));
        }
    }
}
