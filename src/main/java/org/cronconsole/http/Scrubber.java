package org.cronconsole.http;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import org.cronconsole.settings.LiveSecrets;
import org.cronconsole.settings.Secret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes secrets out of text that a service has sent, before anybody keeps or shows it: those that
 * were sent with the request, and the keys to every service that this process works with, for an
 * answer may quote what was meant for another one.
 */
public final class Scrubber {
    private static final String MASK = "••••••";

    /** A shorter value is a part of too many words; it is masked where it stands alone. */
    private static final int SHORTEST_ANYWHERE = 4;

    private final List<Pattern> forms;

    /**
     * Takes out these and all keys.
     *
     * @param sent the secrets that the request has told the service
     */
    public Scrubber(List<Secret> sent) {
        List<String> texts = new ArrayList<>();
        Stream.concat(sent.stream().map(Secret::reveal), LiveSecrets.keys().stream())
                .filter(secret -> !secret.isBlank())
                .forEach(secret -> {
                    texts.add(secret);
                    String escaped = escaped(secret);
                    texts.add(escaped);
                    texts.add(escapedForHtml(escaped));
                });
        // The longest first: one secret may be a part of another.
        forms =
                texts.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Scrubber::pattern)
                        .toList();
    }

    /** Whether there is nothing to take out of a text. */
    public boolean isClean(String text) {
        return forms.stream().noneMatch(form -> form.matcher(text).find());
    }

    /** The text with a mask in place of every secret. */
    public String scrub(String text) {
        String scrubbed = text;
        for (Pattern form : forms) {
            scrubbed = form.matcher(scrubbed).replaceAll(Matcher.quoteReplacement(MASK));
        }
        return scrubbed;
    }

    private static Pattern pattern(String secret) {
        String quoted = Pattern.quote(secret);
        return secret.length() >= SHORTEST_ANYWHERE
                ? Pattern.compile(quoted)
                : Pattern.compile("(?<!\\w)" + quoted + "(?!\\w)");
    }

    private static String escaped(String secret) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(secret));
    }

    /** The way Go's JSON writer, among others, spells what HTML would misread. */
    private static String escapedForHtml(String escaped) {
        return escaped.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
