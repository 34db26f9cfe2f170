package org.cronconsole.render;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.http.UntrustedCertificate;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Words for what can happen to a request between here and the server. */
final class ConnectionTrouble {
    private static final Words WORDS = Words.of(ConnectionTrouble.class);

    private ConnectionTrouble() {}

    /**
     * What a broken exchange means.
     *
     * @param head what had come of the answer before it broke; null where nothing had
     */
    static GatewayException of(
            ApiRequest request,
            RenderAccess access,
            RenderClientOptions options,
            HttpResponse.@Nullable ResponseInfo head,
            Throwable cause) {
        boolean sent = !neverSent(cause);
        Failure failure =
                new Failure(
                        RemoteService.RENDER,
                        request.toString(),
                        head == null ? 0 : head.statusCode(),
                        head == null ? null : Answer.requestId(head.headers()),
                        null,
                        sent && !request.isRead());
        if (has(cause, LimitedBody.TooLong.class)) {
            return new GatewayException.Unexpected(
                    WORDS.format(
                            "answer.too.long", request, String.valueOf(options.maxBodyBytes())),
                    failure,
                    cause);
        }
        return new GatewayException.Unreachable(
                sentence(request, access.baseUrl().getAuthority(), options, head, cause),
                failure,
                cause);
    }

    /**
     * True where a further try could not end otherwise: the server's certificate is not trusted.
     */
    static boolean isPermanent(GatewayException.Unreachable trouble) {
        Throwable cause = trouble.getCause();
        return cause != null && untrusted(cause);
    }

    /** The same in two or three words, for the list of calls. */
    static String brief(Throwable cause) {
        if (untrusted(cause)) {
            return WORDS.get("brief.untrusted");
        }
        if (neverSent(cause)) {
            return WORDS.get("brief.not.connected");
        }
        if (has(cause, LimitedBody.TooLong.class)) {
            return WORDS.get("brief.too.long");
        }
        return WORDS.get(has(cause, TimeoutException.class) ? "brief.timed.out" : "brief.cut");
    }

    private static String sentence(
            ApiRequest request,
            String host,
            RenderClientOptions options,
            HttpResponse.@Nullable ResponseInfo head,
            Throwable cause) {
        if (has(cause, HttpConnectTimeoutException.class)) {
            return WORDS.format(
                    "trouble.no.connection.within", host, Spans.of(options.connectTimeout()));
        }
        if (has(cause, UnresolvedAddressException.class)
                || has(cause, UnknownHostException.class)) {
            return WORDS.format("trouble.no.address", host);
        }
        if (untrusted(cause)) {
            return UntrustedCertificate.in(cause)
                    .map(certificate ->
                            WORDS.format("trouble.untrusted", host, certificate.getMessage()))
                    .orElseGet(() -> WORDS.format("trouble.not.encrypted", host));
        }
        if (neverSent(cause)) {
            return WORDS.format("trouble.no.connection", host);
        }
        if (cause instanceof TimeoutException) {
            return WORDS.format("trouble.timed.out", request, Spans.of(options.responseTimeout()));
        }
        return WORDS.format(
                head == null ? "trouble.broke.before" : "trouble.broke.amidst", request);
    }

    /** True where it is certain that no byte of the request has reached the server. */
    private static boolean neverSent(Throwable cause) {
        return has(cause, HttpConnectTimeoutException.class)
                || has(cause, ConnectException.class)
                || has(cause, UnknownHostException.class)
                || has(cause, NoRouteToHostException.class)
                || untrusted(cause);
    }

    private static boolean untrusted(Throwable cause) {
        return has(cause, SSLHandshakeException.class)
                || has(cause, SSLPeerUnverifiedException.class);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        Throwable link = failure;
        for (int depth = 0; link != null && depth < 10; depth++) {
            if (type.isInstance(link)) {
                return true;
            }
            link = link.getCause();
        }
        return false;
    }
}
