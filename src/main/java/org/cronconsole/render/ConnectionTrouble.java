package org.cronconsole.render;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.http.UntrustedCertificate;
import org.cronconsole.settings.RenderAccess;
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
                    "Render's answer to %s is longer than the %d bytes that are read."
                            .formatted(request, options.maxBodyBytes()),
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
            return "certificate not trusted";
        }
        if (neverSent(cause)) {
            return "no connection";
        }
        if (has(cause, LimitedBody.TooLong.class)) {
            return "answer too long";
        }
        return has(cause, TimeoutException.class) ? "timed out" : "cut off";
    }

    private static String sentence(
            ApiRequest request,
            String host,
            RenderClientOptions options,
            HttpResponse.@Nullable ResponseInfo head,
            Throwable cause) {
        if (has(cause, HttpConnectTimeoutException.class)) {
            return "No connection to Render (%s) came about within %s."
                    .formatted(host, Words.of(options.connectTimeout()));
        }
        if (has(cause, UnresolvedAddressException.class)
                || has(cause, UnknownHostException.class)) {
            return "The address of Render (%s) could not be found.".formatted(host);
        }
        if (untrusted(cause)) {
            return UntrustedCertificate.in(cause)
                    .map(certificate ->
                            "Render (%s) showed a certificate that is not trusted here: %s."
                                    .formatted(host, certificate.getMessage()))
                    .orElse(
                            "No trusted encrypted connection to Render (%s) came about."
                                    .formatted(host));
        }
        if (neverSent(cause)) {
            return "No connection to Render (%s) came about.".formatted(host);
        }
        if (cause instanceof TimeoutException) {
            return "Render did not answer %s within %s."
                    .formatted(request, Words.of(options.responseTimeout()));
        }
        return head == null
                ? "The connection to Render broke before %s was answered.".formatted(request)
                : "The connection to Render broke in the middle of the answer to %s."
                        .formatted(request);
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
