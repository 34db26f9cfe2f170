package org.cronconsole.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import org.cronconsole.ui.kit.Cells.Status;
import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * What came of a row of an act over many: a pill with words beside it, which change while the act
 * goes on. For tables whose rows have one height, which as many lines of the words fill as fit.
 *
 * @param <S> a row
 */
public final class OutcomeCell<S> extends FollowingCell<S> {
    private static final double TOOLTIP = 420;

    private final Function<S, ObservableValue<?>> changes;
    private final Function<S, Outcome> words;
    private final StatusPill pill = new StatusPill();
    private final Label said = new Label();
    private final HBox box = new HBox(8, pill, said);
    private final Tooltip tooltip = new Tooltip();

    /**
     * What is said of a row.
     *
     * @param status null where nothing came yet
     * @param words beside the status; without one, what will come; empty for nothing
     */
    public record Outcome(@Nullable Status status, String words) {
        /** Nothing is to be said. */
        public static final Outcome NONE = new Outcome(null, "");
    }

    /**
     * Says this of a row.
     *
     * @param changes what tells that there is something else to be said
     */
    public OutcomeCell(Function<S, ObservableValue<?>> changes, Function<S, Outcome> words) {
        this.changes = changes;
        this.words = words;
        said.getStyleClass().addAll("muted", "small");
        said.setWrapText(true);
        pill.setMinWidth(USE_PREF_SIZE);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP);
        box.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected Subscription follow(S row) {
        say(words.apply(row));
        return changes.apply(row).subscribe(() -> say(words.apply(row)));
    }

    @Override
    protected void clear() {
        say(Outcome.NONE);
    }

    private void say(Outcome outcome) {
        Status status = outcome.status();
        setGraphic(status == null ? null : box);
        setText(status == null ? outcome.words() : null);
        if (status != null) {
            pill.say(status.look(), status.word());
        }
        said.setText(outcome.words());
        tooltip.setText(outcome.words());
        setTooltip(status == null || outcome.words().isEmpty() ? null : tooltip);
    }
}
