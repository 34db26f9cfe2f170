package org.cronconsole.phone;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.http.SingleSend;
import org.cronconsole.phone.TwilioHttp.Asked;
import org.cronconsole.settings.TwilioAccess;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * A Twilio account.
 *
 * @param name as its owner calls it
 * @param status {@code active}, {@code suspended} or {@code closed}
 * @param type {@code Full} or {@code Trial}
 */
public record TwilioAccount(String name, String status, String type) {
    private static final Words WORDS = Words.of(TwilioAccount.class);

    /** True where it can be worked with. */
    public boolean active() {
        return status.equals("active");
    }

    /**
     * Asks Twilio, once. Waits.
     *
     * @throws GatewayException where it does not know the credentials or cannot be asked
     */
    public static TwilioAccount of(TwilioAccess access, SingleSend send) {
        TwilioRestClient client =
                new TwilioRestClient.Builder(access.accountSid(), access.authToken().reveal())
                        .httpClient(new TwilioHttp(access, send))
                        .build();
        try {
            Account account = Account.fetcher(access.accountSid()).fetch(client);
            return new TwilioAccount(
                    words(account.getFriendlyName()),
                    words(account.getStatus()).toLowerCase(Locale.ROOT),
                    words(account.getType()));
        } catch (GatewayException told) {
            throw told;
        } catch (RuntimeException unreadable) {
            // Its message may quote the answer, which holds the account's token.
            throw new Asked("GET", "/Account.json").strange(200, WORDS.get("answer.account"));
        }
    }

    private static String words(@Nullable Object said) {
        return said == null ? "unknown" : said.toString();
    }
}
