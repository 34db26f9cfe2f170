package org.cronconsole.render;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import org.cronconsole.settings.Secret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes secrets out of text that a server has sent, before anybody keeps or shows it. */
final class Scrubber {
    private static final String MASK = "••••••";

    /** A shorter value is a part of too many words; it is masked where it stands alone. */
    private static final int SHORTEST_ANYWHERE = 4;

    private final List<Pattern> forms;

    Scrubber(List<Secret> secrets) {
        List<String> texts = new ArrayList<>();
        for (Secret secret : secrets) {
            if (!secret.reveal().isBlank()) {
                texts.add(secret.reveal());
                String escaped = escaped(secret.reveal());
                texts.add(escaped);
                texts.add(escapedForHtml(escaped));
            }
        }
        // The longest first: one secret may be a part of another.
        forms =
                texts.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Scrubber::pattern)
                        .toList();
    }

    String scrub(String text) {
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
