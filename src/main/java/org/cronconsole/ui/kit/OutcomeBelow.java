package org.cronconsole.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

import org.cronconsole.ui.kit.OutcomeCell.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * All that came of the selected row of an act over many, in words below the table: an {@link
 * OutcomeCell} has no room for long reasons, and its tooltip is nothing for whoever works by
 * keyboard.
 *
 * @param <S> a row
 */
public final class OutcomeBelow<S> {
    private final Label words;
    private final Texts texts;
    private final Function<S, String> name;
    private final Function<S, ObservableValue<?>> changes;
    private final Function<S, Outcome> outcome;
    private Subscription following = Subscription.EMPTY;
    private @Nullable S selected;

    /**
     * Says it here.
     *
     * @param name how a row is called
     * @param changes what tells that there is something else to be said of a row
     * @param outcome what is said of a row
     */
    public OutcomeBelow(
            Label words,
            Texts texts,
            Function<S, String> name,
            Function<S, ObservableValue<?>> changes,
            Function<S, Outcome> outcome) {
        this.words = words;
        this.texts = texts;
        this.name = name;
        this.changes = changes;
        this.outcome = outcome;
    }

    /** Follows what is selected in this table. */
    public void of(TableView<S> table) {
        table.getSelectionModel().selectedItemProperty().subscribe(this::show);
    }

    private void show(@Nullable S row) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        selected = row;
        if (row != null) {
            following = changes.apply(row).subscribe(this::look);
        }
        look();
    }

    /** Says it anew, where something else is to be said that no row tells of. */
    public void look() {
        S row = selected;
        words.setText(
                row == null
                        ? texts.get("kit.outcome.none")
                        : words(name.apply(row), outcome.apply(row), texts));
    }

    /** A row and what came of it; where nothing has, what is said instead. */
    static String words(String name, Outcome outcome, Texts texts) {
        Cells.Status status = outcome.status();
        boolean silent = outcome.words().isEmpty();
        if (status == null) {
            return silent
                    ? texts.get("kit.outcome.none")
                    : texts.format("kit.outcome.coming", name, outcome.words());
        }
        return silent
                ? texts.format("kit.outcome.bare", name, status.word())
                : texts.format("kit.outcome", name, status.word(), outcome.words());
    }
}
