package org.cronconsole.sandbox;

import io.helidon.webserver.http.RoutingResponse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps an answer's body back until it is whole, and then does to it what the rule says. */
final class BrokenBody extends OutputStream {

    private final OutputStream out;
    private final RoutingResponse response;
    private final FaultRule rule;
    private final ByteArrayOutputStream whole = new ByteArrayOutputStream();
    private boolean closed;

    BrokenBody(OutputStream out, RoutingResponse response, FaultRule rule) {
        this.out = out;
        this.response = response;
        this.rule = rule;
    }

    @Override
    public void write(int b) {
        whole.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        whole.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        if (rule.cut() == FaultRule.Cut.AFTER) {
            throw FaultFilter.cut();
        }
        if (rule.cut() == FaultRule.Cut.MIDWAY) {
            out.write(whole.toByteArray(), 0, whole.size() / 2);
            out.flush();
            throw FaultFilter.cut();
        }
        Integer status = rule.status();
        if (status != null) {
            response.status(status);
        }
        out.write(whole.toByteArray(), 0, whole.size() / 2);
        out.close();
    }
}
