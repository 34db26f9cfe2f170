package org.cronconsole.sandbox;

import io.helidon.http.HttpPrologue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;

/** What stands between the listeners and the services: the log of requests, and the faults. */
record Watch(RequestLog log, Faults faults, InstantSource clock) {

    /** Notes that a request came in. */
    Noted begin(SandboxRequest.Service service, HttpPrologue prologue) {
        log.begin();
        String query = prologue.query().rawValue();
        String path = prologue.uriPath().rawPath() + (query.isEmpty() ? "" : "?" + query);
        return new Noted(log, service, prologue.method().text(), path, clock.instant());
    }

    /** A request under way. */
    static final class Noted {
        private final RequestLog log;
        private final SandboxRequest.Service service;
        private final String method;
        private final String path;
        private final Instant at;
        private final AtomicBoolean ended = new AtomicBoolean();

        private Noted(
                RequestLog log,
                SandboxRequest.Service service,
                String method,
                String path,
                Instant at) {
            this.log = log;
            this.service = service;
            this.method = method;
            this.path = path;
            this.at = at;
        }

        /** Notes how it ended; only the first end counts. */
        void end(int status) {
            if (ended.compareAndSet(false, true)) {
                log.end(new SandboxRequest(service, method, path, status, at));
            }
        }
    }
}
