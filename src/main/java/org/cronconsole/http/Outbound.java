package org.cronconsole.http;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.Map;

/**
 * The door by which every request leaves this computer.
 *
 * @param trust whose certificates are believed
 * @param proxies which way it goes
 * @param calls where each call is noted
 */
public record Outbound(Trust trust, ProxySelector proxies, CallLog calls) {
    /** As this computer is set up, with a note book of its own. */
    public static Outbound ofThisComputer() {
        return new Outbound(
                Trust.ofThisComputer(), new SystemProxies(System.getenv()), new CallLog());
    }

    /** The same way out, believing others. */
    public Outbound trusting(Trust other) {
        return new Outbound(other, proxies, calls);
    }

    /** The same way out, with another note book. */
    public Outbound noting(CallLog others) {
        return new Outbound(trust, proxies, others);
    }

    /** A client that goes out here and follows no redirect. */
    public HttpClient.Builder client() {
        return HttpClient.newBuilder()
                .sslContext(trust.context())
                .proxy(proxies)
                .followRedirects(HttpClient.Redirect.NEVER);
    }

    /** The door of a process with this environment. */
    public static Outbound of(Map<String, String> environment) {
        return new Outbound(Trust.ofThisComputer(), new SystemProxies(environment), new CallLog());
    }
}
