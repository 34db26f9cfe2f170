package org.cronconsole.sandbox.render;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What lines are narrowed to. A star stands for anything, a value between slashes is a regular
 * expression; texts are looked for anywhere in the message, without regard to case.
 */
final class LogFilter {

    private final List<Pattern> levels;
    private final List<Pattern> types;
    private final List<Pattern> instances;
    private final List<Pattern> texts;

    LogFilter(Call call) {
        levels = patterns(call.queryList("level"));
        types = patterns(call.queryList("type"));
        instances = patterns(call.queryList("instance"));
        texts = patterns(call.queryRepeated("text"));
    }

    boolean takes(LogLine line) {
        return whole(levels, line.level())
                && whole(types, line.type())
                && whole(instances, line.instance())
                && (texts.isEmpty()
                        || texts.stream().anyMatch(p -> p.matcher(line.message()).find()));
    }

    private static boolean whole(List<Pattern> patterns, String value) {
        return patterns.isEmpty() || patterns.stream().anyMatch(p -> p.matcher(value).matches());
    }

    private static List<Pattern> patterns(Collection<String> values) {
        return values.stream().map(LogFilter::pattern).toList();
    }

    private static Pattern pattern(String value) {
        boolean regex = value.length() > 2 && value.startsWith("/") && value.endsWith("/");
        String expression =
                regex
                        ? value.substring(1, value.length() - 1)
                        : Pattern.quote(value).replace("*", "\\E.*\\Q");
        try {
            return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw ApiException.badRequest("invalid regular expression: " + value);
        }
    }
}
