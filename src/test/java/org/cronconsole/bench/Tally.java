package org.cronconsole.bench;

import org.cronconsole.run.log.LogEntry;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts lines by the number that each bears. Written on the FX thread. */
final class Tally {
    private static final Pattern NUMBER = Pattern.compile("chatter line (\\d+)");

    private final int wanted;
    private final BitSet seen = new BitSet();
    private int doubled;
    private int outOfOrder;
    private int highest = -1;

    Tally(int wanted) {
        this.wanted = wanted;
    }

    synchronized void take(LogEntry line) {
        Matcher matcher = NUMBER.matcher(line.plain());
        if (!matcher.find()) {
            throw new AssertionError("a strange line: " + line);
        }
        int number = Integer.parseInt(matcher.group(1));
        if (seen.get(number)) {
            doubled++;
        }
        seen.set(number);
        if (number < highest) {
            outOfOrder++;
        }
        highest = Math.max(highest, number);
    }

    /** Begins anew. */
    synchronized void forget() {
        seen.clear();
        doubled = 0;
        outOfOrder = 0;
        highest = -1;
    }

    synchronized boolean complete() {
        return seen.cardinality() == wanted;
    }

    synchronized int shown() {
        return seen.cardinality();
    }

    synchronized int lost() {
        return wanted - seen.cardinality();
    }

    synchronized int doubled() {
        return doubled;
    }

    synchronized int outOfOrder() {
        return outOfOrder;
    }
}
