package org.cronconsole.ui.customjob;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.render.EnvVar;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.customjob.EnvRow.State;
import org.cronconsole.ui.kit.form.EnvLines;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The env vars of the form: what the job has, as far as it was read, and what is to change. */
final class EnvVars {
    private final boolean ofNewJob;
    private final ObservableList<EnvRow> rows = FXCollections.observableArrayList();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty value = new SimpleStringProperty("");
    private final StringProperty lines = new SimpleStringProperty("");
    private final BooleanProperty linesOpen = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private Map<String, Secret> present = Map.of();

    /**
     * No env vars.
     *
     * @param ofNewJob true where there is no job yet, so that all that it has is known: nothing
     */
    EnvVars(boolean ofNewJob) {
        this.ofNewJob = ofNewJob;
        known.set(ofNewJob);
    }

    /** Takes over what the job has; what was changed here stays changed. */
    void show(List<EnvVar> read) {
        Map<String, Secret> now = new LinkedHashMap<>();
        read.forEach(each -> now.put(each.key(), each.value()));
        List<EnvRow> mine = rows.stream().filter(EnvRow::changes).toList();
        present = now;
        known.set(true);
        rows.clear();
        now.forEach((key, held) -> rows.add(new EnvRow(key, held, State.KEPT)));
        for (EnvRow row : mine) {
            if (row.state() != State.DELETED) {
                set(row.name(), row.value());
            } else if (now.containsKey(row.name())) {
                put(new EnvRow(row.name(), now.get(row.name()), State.DELETED));
            }
        }
    }

    /** Forgets everything, what was read too. */
    void clear() {
        present = Map.of();
        known.set(ofNewJob);
        rows.clear();
        clearEditor();
        lines.set("");
        linesOpen.set(false);
    }

    private void clearEditor() {
        name.set("");
        value.set("");
    }

    /** Gives one env var a value, whether it is there or not. */
    void set(String key, Secret wanted) {
        Secret held = present.get(key);
        State state;
        if (!known.get()) {
            state = State.SET;
        } else if (held == null) {
            state = State.ADDED;
        } else {
            state = held.equals(wanted) ? State.KEPT : State.CHANGED;
        }
        put(new EnvRow(key, wanted, state));
    }

    private void put(EnvRow row) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).name().equals(row.name())) {
                rows.set(i, row);
                return;
            }
        }
        rows.add(row);
    }

    /** Takes over what stands in the two fields, unless there is no name; false then. */
    boolean takeTyped() {
        String key = name.get().strip();
        if (key.isEmpty()) {
            return false;
        }
        set(key, Secret.of(value.get()));
        clearEditor();
        return true;
    }

    /** Takes over all lines, or none where one cannot be read. */
    EnvLines takeLines() {
        EnvLines read = EnvLines.parse(lines.get());
        if (read.faults().isEmpty()) {
            read.values().forEach((key, text) -> set(key, Secret.of(text)));
            lines.set("");
            linesOpen.set(false);
        }
        return read;
    }

    /** Brings an env var into the two fields, to be changed there. */
    void edit(EnvRow row) {
        name.set(row.name());
        value.set(row.value().reveal());
    }

    /** Takes back what was changed of one env var here. */
    void undo(EnvRow row) {
        Secret held = present.get(row.name());
        if (held == null) {
            rows.removeIf(each -> each.name().equals(row.name()));
        } else {
            put(new EnvRow(row.name(), held, State.KEPT));
        }
    }

    /** Marks an env var that the job has to be deleted. */
    void delete(EnvRow row) {
        put(new EnvRow(row.name(), row.value(), State.DELETED));
    }

    /** True where the job has it, so that deleting it is more than taking it back. */
    boolean has(EnvRow row) {
        return present.containsKey(row.name());
    }

    /** What is to be sent; null deletes. */
    Map<String, @Nullable String> changes() {
        Map<String, @Nullable String> changes = new LinkedHashMap<>();
        for (EnvRow row : rows) {
            if (row.changes()) {
                changes.put(row.name(), row.state() == State.DELETED ? null : row.value().reveal());
            }
        }
        return changes;
    }

    /** True where something stands in a field that was not taken over yet. */
    boolean halfTyped() {
        return !name.get().isBlank()
                || !value.get().isEmpty()
                || linesOpen.get() && !lines.get().isBlank();
    }

    /** The row of a name. */
    Optional<EnvRow> row(String key) {
        return rows.stream().filter(each -> each.name().equals(key)).findFirst();
    }

    ObservableList<EnvRow> rows() {
        return rows;
    }

    /** The name that is typed. */
    StringProperty nameProperty() {
        return name;
    }

    /** The value that is typed. */
    StringProperty valueProperty() {
        return value;
    }

    /** The lines that are pasted. */
    StringProperty linesProperty() {
        return lines;
    }

    /** Whether there is a place to paste lines. */
    BooleanProperty linesOpenProperty() {
        return linesOpen;
    }

    /** Whether it is known what the job has. */
    ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }
}
