package org.cronconsole.ui.kit.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Env vars as a person types or pastes them: {@code KEY=value}, one a line; empty lines and lines
 * that begin with # are passed over. Values are taken as written, quotes too, but for blanks at
 * both ends.
 *
 * @param values name to value, in order
 * @param lineOf name to the number of its line, from 1
 * @param faults what cannot be read
 */
public record EnvLines(
        Map<String, String> values, Map<String, Integer> lineOf, List<Fault> faults) {
    /** Why a line cannot be read. */
    public enum Kind {
        /** There is no equals sign, or nothing before it. */
        NO_NAME,
        /** An earlier line has the same name. */
        TWICE
    }

    /**
     * A line that cannot be read.
     *
     * @param name as far as one could be read; never a value
     */
    public record Fault(int line, Kind kind, String name) {}

    /** Reads such a text. */
    public static EnvLines parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Integer> lineOf = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String name = equals < 0 ? "" : line.substring(0, equals).strip();
            if (name.isEmpty()) {
                faults.add(new Fault(number, Kind.NO_NAME, ""));
            } else if (lineOf.putIfAbsent(name, number) != null) {
                faults.add(new Fault(number, Kind.TWICE, name));
            } else {
                values.put(name, line.substring(equals + 1).strip());
            }
        }
        return new EnvLines(values, lineOf, faults);
    }

    /** Without the values, which may be secret. */
    @Override
    public String toString() {
        return "EnvLines" + values.keySet();
    }
}
