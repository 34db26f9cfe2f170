package org.cronconsole.render;

import org.cronconsole.Waiting;
import org.cronconsole.fault.GatewayException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Remembers what a live log has told. */
final class HeardLog implements LogListener {
    private final List<String> ids = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final List<Boolean> backs = new ArrayList<>();

    @Override
    public synchronized void lines(List<LogLine> lines) {
        lines.forEach(line -> ids.add(line.id()));
    }

    @Override
    public synchronized void leftOut() {
        states.add("left out");
    }

    @Override
    public synchronized void readingBack(boolean underWay) {
        backs.add(underWay);
    }

    @Override
    public synchronized void connected() {
        states.add("connected");
    }

    @Override
    public synchronized void reconnecting(GatewayException why, Duration in) {
        states.add("reconnecting");
    }

    @Override
    public synchronized void failed(GatewayException why) {
        states.add("failed " + why.getClass().getSimpleName());
    }

    synchronized List<String> ids() {
        return List.copyOf(ids);
    }

    /** Whether lines that were left out were being read, each time that it changed. */
    synchronized List<Boolean> backs() {
        return List.copyOf(backs);
    }

    synchronized List<String> states() {
        return List.copyOf(states);
    }

    /** Waits until it is so. */
    static void until(BooleanSupplier condition) {
        Waiting.until(Duration.ofSeconds(30), condition);
    }
}
