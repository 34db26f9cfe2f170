package org.cronconsole.http;

import org.cronconsole.fault.Silence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The last calls that this process made of the services: what was asked and how it ended, never
 * what was sent or answered. Each is a line of the log as well, where debugging is on. Safe for
 * many threads.
 */
public final class CallLog {
    /** How many calls are kept. */
    public static final int SIZE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);

    /** It is half of a password. */
    private static final Pattern ACCOUNT_SID = Pattern.compile("AC[0-9a-fA-F]{32}");

    private final Deque<Call> calls = new ArrayDeque<>();
    private final @Nullable CallLog whole;

    /** One of its own. */
    public CallLog() {
        this(null);
    }

    private CallLog(@Nullable CallLog whole) {
        this.whole = whole;
    }

    /** One for a part of the calls that are noted here: what is noted there is noted here, too. */
    public CallLog part() {
        return new CallLog(this);
    }

    /**
     * One call.
     *
     * @param at when it was sent
     * @param service who was called, e.g. {@code Render}
     * @param path with the names of the query's parameters, without their values
     * @param status the HTTP status; 0 where no answer came
     * @param took until the last byte of the answer, or until nobody waited any more
     * @param requestId Render's id of the request; null where none was told
     * @param retry 0 for the first try, 1 for the second
     * @param trouble why no answer came, in a few words; empty where one came
     * @param givenUp true where a person waited for it no longer, which tells nothing of the
     *     service
     */
    public record Call(
            Instant at,
            String service,
            String method,
            String path,
            int status,
            Duration took,
            @Nullable String requestId,
            int retry,
            String trouble,
            boolean givenUp) {
        /** True where an answer came that is no error. */
        public boolean good() {
            return status >= 100 && status < 400;
        }

        /** All of it on one line. */
        public String line() {
            return at
                    + "  "
                    + service
                    + "  "
                    + method
                    + " "
                    + path
                    + "  "
                    + (status == 0 ? trouble : status)
                    + "  "
                    + took.toMillis()
                    + " ms"
                    + (retry == 0 ? "" : "  retry " + retry)
                    + (requestId == null ? "" : "  request " + requestId);
        }
    }

    /** Keeps a call, and lets the oldest go where there are too many. */
    public void add(Call call) {
        synchronized (calls) {
            if (calls.size() == SIZE) {
                calls.removeFirst();
            }
            calls.addLast(call);
        }
        if (whole != null) {
            whole.add(call);
            return;
        }
        if (LOG.isDebugEnabled()) {
            LOG.debug("{}", call.line());
        }
    }

    /** The calls, newest first: kept as their answers came, told by when they were sent. */
    public List<Call> calls() {
        List<Call> newestFirst;
        synchronized (calls) {
            newestFirst = new ArrayList<>(calls);
        }
        Collections.reverse(newestFirst);
        newestFirst.sort(Comparator.comparing(Call::at).reversed());
        return newestFirst;
    }

    /** The services that gave no answer to the last call that was waited for, by their names. */
    public List<Silence> silent() {
        Map<String, Silence> silent = new TreeMap<>();
        Set<String> answered = new HashSet<>();
        for (Call call : calls()) {
            if (call.givenUp() || answered.contains(call.service())) {
                continue;
            }
            if (call.status() != 0) {
                answered.add(call.service());
                continue;
            }
            Silence later = silent.get(call.service());
            silent.put(
                    call.service(),
                    new Silence(
                            call.service(),
                            call.at(),
                            later == null ? call.trouble() : later.why()));
        }
        return List.copyOf(silent.values());
    }

    /** The path of an address, and the names of what its query gives. */
    public static String tellable(URI address) {
        String path = ACCOUNT_SID.matcher(address.getPath()).replaceAll("AC…");
        String query = address.getRawQuery();
        return query == null || query.isEmpty()
                ? path
                : path
                        + "?"
                        + Arrays.stream(query.split("&"))
                                .map(part -> part.replaceFirst("=.*", ""))
                                .collect(Collectors.joining("&"));
    }
}
