package org.cronconsole.settings;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The secrets that this process holds this moment, so that whatever is written down can be searched
 * for them. One for the process, as the log is. It keeps none of them alive: a secret that nobody
 * works with any more is forgotten here as well. A phone number is none, though it travels among
 * the values of a job, which all count as secret: it says which line to look at, and whether it can
 * be read must not hang by what this process happens to hold.
 */
public final class LiveSecrets {
    /** Shorter ones are parts of too many words. */
    private static final int SHORTEST = 6;

    /** A phone number in E.164, as the phone service writes them. */
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+[1-9]\\d{9,14}");

    private static final Set<Reference<Secret>> SECRETS = ConcurrentHashMap.newKeySet();
    private static final ReferenceQueue<Secret> GONE = new ReferenceQueue<>();

    /** Among them the keys to the services. */
    private static final Set<Reference<Secret>> KEYS = ConcurrentHashMap.newKeySet();

    private LiveSecrets() {}

    /** Notes that this one is a key to a service that this process works with. */
    public static void guard(Secret key) {
        KEYS.removeIf(each -> each.get() == null);
        if (KEYS.stream().noneMatch(each -> each.get() == key)) {
            KEYS.add(new WeakReference<>(key));
        }
    }

    /** The values of the keys to the services, each once, for the same purpose. */
    public static List<String> keys() {
        return values(KEYS);
    }

    static void add(Secret secret) {
        Reference<? extends Secret> gone = GONE.poll();
        while (gone != null) {
            SECRETS.remove(gone);
            gone = GONE.poll();
        }
        String value = secret.reveal().strip();
        if (value.length() >= SHORTEST && !PHONE_NUMBER.matcher(value).matches()) {
            SECRETS.add(new WeakReference<>(secret, GONE));
        }
    }

    /** Their values, each once; for taking them out of a text, and nothing else. */
    public static List<String> values() {
        return values(SECRETS);
    }

    private static List<String> values(Set<Reference<Secret>> secrets) {
        return secrets.stream()
                .map(Reference::get)
                .filter(Objects::nonNull)
                .map(secret -> secret.reveal().strip())
                .distinct()
                .toList();
    }
}
