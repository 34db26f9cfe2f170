package org.cronconsole.ui.runlog;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.cronconsole.run.log.LogEntry;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Looks for words, or for an expression, in the lines that are shown; large and small letters are
 * the same. What is found is kept up to date while lines come and go. Used on the screen's thread.
 */
final class LogSearch {
    /** More are not counted: nobody goes through so many. */
    static final int MOST = 9_999;

    /**
     * A place where it is found.
     *
     * @param end behind its last character
     */
    record Hit(LogEntry line, int start, int end) {}

    private final ObservableList<LogEntry> lines;
    private final Texts texts;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty expression = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Hit> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private @Nullable Pattern pattern;
    private List<Hit> hits = List.of();
    private int anchor;
    private boolean tooSlow;

    LogSearch(ObservableList<LogEntry> lines, Texts texts) {
        this.lines = lines;
        this.texts = texts;
        lines.addListener((ListChangeListener<LogEntry>) change -> look());
        query.subscribe(this::begin);
        expression.subscribe(this::begin);
        open.subscribe(this::begin);
    }

    private void begin() {
        tooSlow = false;
        pattern = open.get() && !query.get().isEmpty() ? compiled() : null;
        current.set(null);
        look();
    }

    private @Nullable Pattern compiled() {
        try {
            return Pattern.compile(
                    expression.get() ? query.get() : Pattern.quote(query.get()),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException none) {
            return null;
        }
    }

    private void look() {
        hits = pattern == null || tooSlow ? List.of() : find(pattern);
        Hit before = current.get();
        Hit now = hits.isEmpty() ? null : hits.contains(before) ? before : firstFromAnchor();
        if (now != before) {
            current.set(now);
        }
        sayWords();
    }

    private List<Hit> find(Pattern wanted) {
        List<Hit> found = new ArrayList<>();
        SlowGuard guard = new SlowGuard();
        try {
            for (LogEntry line : lines) {
                Matcher matcher = wanted.matcher(guard.watch(line.plain()));
                while (matcher.find()) {
                    if (matcher.end() > matcher.start()) {
                        found.add(new Hit(line, matcher.start(), matcher.end()));
                    }
                    if (found.size() >= MOST) {
                        return found;
                    }
                }
            }
        } catch (SlowGuard.TooSlow slow) {
            tooSlow = true;
            return List.of();
        }
        return found;
    }

    private Hit firstFromAnchor() {
        LogEntry from = anchor < lines.size() ? lines.get(anchor) : null;
        if (from != null) {
            for (Hit hit : hits) {
                if (!hit.line().at().isBefore(from.at())) {
                    return hit;
                }
            }
        }
        return hits.getFirst();
    }

    /** From which line on the first place is looked for: the first one in sight. */
    void from(int line) {
        anchor = Math.max(0, line);
    }

    /** Goes to the next place, behind the last one to the first. */
    void next() {
        step(1);
    }

    /** Goes to the place before, before the first one to the last. */
    void previous() {
        step(-1);
    }

    private void step(int by) {
        if (!hits.isEmpty()) {
            int at = hits.indexOf(current.get());
            current.set(hits.get(Math.floorMod(at + by, hits.size())));
            sayWords();
        }
    }

    private void sayWords() {
        String said;
        if (!open.get() || query.get().isEmpty()) {
            said = "";
        } else if (pattern == null) {
            said = texts.get("runlog.search.broken");
        } else if (tooSlow) {
            said = texts.get("runlog.search.slow");
        } else if (hits.isEmpty()) {
            said = texts.get("runlog.search.none");
        } else {
            said =
                    texts.format(
                            hits.size() < MOST ? "runlog.search.count" : "runlog.search.many",
                            hits.indexOf(current.get()) + 1,
                            hits.size());
        }
        words.set(said);
    }

    /** The places in one line, in order. */
    List<Hit> in(LogEntry line) {
        if (pattern == null || tooSlow || hits.isEmpty()) {
            return List.of();
        }
        List<Hit> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(line.plain());
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                found.add(new Hit(line, matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    /** Whether something is looked for. */
    BooleanProperty openProperty() {
        return open;
    }

    /** What is looked for. */
    StringProperty queryProperty() {
        return query;
    }

    /** Whether that is a regular expression. */
    BooleanProperty expressionProperty() {
        return expression;
    }

    /** Where one is; null where nothing is found. */
    ReadOnlyObjectProperty<@Nullable Hit> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Which of how many; empty where nothing is looked for. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
