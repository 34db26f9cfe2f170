package org.cronconsole.sandbox;

import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingResponse;

import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** Takes a service's answer away before anything of it is sent, so that another can be given. */
final class WithheldAnswer extends OutputStream {

    private static final class Withheld extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Withheld() {
            super("withheld by a fault", null, false, false);
        }
    }

    private WithheldAnswer() {}

    /** Lets the request take effect; afterwards the response is as if nothing were answered. */
    static void of(FilterChain chain, RoutingResponse response) {
        AtomicBoolean over = new AtomicBoolean();
        response.streamFilter(out -> over.get() ? out : new WithheldAnswer());
        try {
            chain.proceed();
        } catch (Withheld expected) {
            over.set(true);
        }
        if (!response.reset()) {
            throw new IllegalStateException("an answer was on its way already");
        }
    }

    @Override
    public void write(int b) {
        // The body is not wanted.
    }

    @Override
    public void close() {
        throw new Withheld();
    }
}
