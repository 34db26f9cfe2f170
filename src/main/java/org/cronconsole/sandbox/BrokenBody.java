package org.cronconsole.sandbox;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/** Keeps an answer's body back until it is whole, and then does to it what the rule says. */
final class BrokenBody extends OutputStream {

    private final OutputStream out;
    private final FaultRule rule;
    private final Function<byte[], byte @Nullable []> left;
    private final ByteArrayOutputStream whole = new ByteArrayOutputStream();
    private boolean closed;

    /**
     * Holds back what is written to a stream.
     *
     * @param rule tells where the answer is cut
     * @param left makes of the whole body what is sent; null for nothing
     */
    BrokenBody(OutputStream out, FaultRule rule, Function<byte[], byte @Nullable []> left) {
        this.out = out;
        this.rule = rule;
        this.left = left;
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
        byte[] sent = left.apply(whole.toByteArray());
        if (sent != null) {
            out.write(sent);
        }
        if (rule.cut() == FaultRule.Cut.MIDWAY) {
            out.flush();
            throw FaultFilter.cut();
        }
        out.close();
    }
}
