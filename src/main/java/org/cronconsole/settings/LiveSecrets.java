package org.cronconsole.settings;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The secrets that this process holds this moment, so that whatever is written down can be searched
 * for them. One for the process, as the log is. It keeps none of them alive: a secret that nobody
 * works with any more is forgotten here as well.
 */
public final class LiveSecrets {
    /** Shorter ones are parts of too many words. */
    private static final int SHORTEST = 6;

    private static final Set<Reference<Secret>> SECRETS = ConcurrentHashMap.newKeySet();
    private static final ReferenceQueue<Secret> GONE = new ReferenceQueue<>();

    private LiveSecrets() {}

    static void add(Secret secret) {
        Reference<? extends Secret> gone = GONE.poll();
        while (gone != null) {
            SECRETS.remove(gone);
            gone = GONE.poll();
        }
        if (secret.reveal().strip().length() >= SHORTEST) {
            SECRETS.add(new WeakReference<>(secret, GONE));
        }
    }

    /** Their values, each once; for taking them out of a text, and nothing else. */
    public static List<String> values() {
        return SECRETS.stream()
                .map(Reference::get)
                .filter(Objects::nonNull)
                .map(secret -> secret.reveal().strip())
                .distinct()
                .toList();
    }
}
