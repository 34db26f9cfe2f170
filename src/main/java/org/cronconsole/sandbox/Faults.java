package org.cronconsole.sandbox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** What goes wrong on purpose in a sandbox. Rules can be added at any time; safe for threads. */
public final class Faults {

    private static final String VERSION = "/v1";

    private final long seed;
    private final List<Counter> counters = new ArrayList<>();
    private long added;
    private int sinceClear;

    /** The seed decides what the probabilities of the rules come to. */
    Faults(long seed) {
        this.seed = seed;
    }

    /**
     * Adds a rule behind the others: of several that a request fits, the first that hits counts.
     */
    public synchronized void add(FaultRule rule) {
        Random random = new Random(SeedHash.of(seed, "fault", sinceClear++));
        counters.add(new Counter(added++, rule, random));
    }

    /**
     * Drops one rule; the others go on as they are.
     *
     * @param number as {@link #list} tells it
     * @return false where there is no such rule any more
     */
    public synchronized boolean remove(long number) {
        return counters.removeIf(counter -> counter.number == number);
    }

    /** Drops all rules. */
    public synchronized void clear() {
        counters.clear();
        sinceClear = 0;
    }

    /** The rules in their order, ended ones too, with what they have done. */
    public synchronized List<FaultHits> list() {
        return counters.stream().map(c -> new FaultHits(c.number, c.rule, c.seen, c.hits)).toList();
    }

    /** What befalls this request, null for nothing; counts it as hit. */
    synchronized @Nullable FaultRule next(
            SandboxRequest.Service service, String method, String path) {
        for (Counter counter : counters) {
            if (counter.fits(service, method, path) && counter.hit()) {
                return counter.rule;
            }
        }
        return null;
    }

    private static final class Counter {
        private final long number;
        private final FaultRule rule;
        private final Random random;
        private final @Nullable Pattern path;
        private long seen;
        private long hits;

        Counter(long number, FaultRule rule, Random random) {
            this.number = number;
            this.rule = rule;
            this.random = random;
            this.path = rule.path() == null ? null : glob(rule.path());
        }

        boolean fits(SandboxRequest.Service service, String method, String requested) {
            if (rule.service() != null && rule.service() != service) {
                return false;
            }
            boolean frame = method.equals(FaultRule.FRAME);
            if (rule.method() == null ? frame : !rule.method().equals(method)) {
                return false;
            }
            return path == null
                    || path.matcher(requested).matches()
                    || (service == SandboxRequest.Service.RENDER
                            && requested.startsWith(VERSION)
                            && path.matcher(requested.substring(VERSION.length())).matches());
        }

        boolean hit() {
            seen++;
            Integer every = rule.every();
            Double probability = rule.probability();
            Integer count = rule.count();
            long turn = seen - rule.skip();
            if (turn < 1 || (every != null && turn % every != 0)) {
                return false;
            }
            if (probability != null && random.nextDouble() >= probability) {
                return false;
            }
            if (count != null && hits >= count) {
                return false;
            }
            hits++;
            return true;
        }

        /** One star stops at a slash, two do not. */
        private static Pattern glob(String text) {
            StringBuilder pattern = new StringBuilder();
            for (String part : text.split("(?<=\\*)(?!\\*)|(?<!\\*)(?=\\*)", -1)) {
                pattern.append(
                        switch (part) {
                            case "*" -> "[^/]*";
                            case "**" -> ".*";
                            default -> Pattern.quote(part);
                        });
            }
            return Pattern.compile(pattern.toString());
        }
    }
}
