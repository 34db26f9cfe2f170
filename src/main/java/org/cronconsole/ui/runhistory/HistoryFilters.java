package org.cronconsole.ui.runhistory;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

import org.cronconsole.history.HistoryPage;
import org.cronconsole.ui.kit.ChoiceWords;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;

import java.util.ArrayList;
import java.util.List;

/**
 * The controls that narrow the history.
 *
 * @param reasons offers those that occur
 */
record HistoryFilters(
        RunHistoryViewModel model,
        ScreenKit kit,
        ComboBox<Range> range,
        TextField from,
        TextField to,
        Label problem,
        ComboBox<RunFilter> status,
        TextField words,
        MenuButton reasons) {
    /** Follows the model from now on. */
    void bind() {
        range.getItems().setAll(Range.values());
        range.setConverter(new ChoiceWords<>("runs.range.", kit.texts(), Range.class));
        range.valueProperty().bindBidirectional(model.period().rangeProperty());
        day(from);
        day(to);
        from.textProperty().bindBidirectional(model.period().fromProperty());
        to.textProperty().bindBidirectional(model.period().toProperty());
        problem.textProperty().bind(model.period().problemProperty());
        Shown.whenever(problem, model.period().problemProperty().isNotEmpty());
        status.getItems().setAll(RunFilter.values());
        status.setConverter(new ChoiceWords<>("runs.filter.", kit.texts(), RunFilter.class));
        status.valueProperty().bindBidirectional(model.rows().filterProperty());
        words.textProperty().bindBidirectional(model.rows().wordsProperty());
        model.shown().pageProperty().subscribe(this::showReasons);
    }

    private void day(TextField field) {
        field.setOnAction(entered -> model.period().take());
        field.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        model.period().take();
                    }
                });
    }

    private void showReasons(HistoryPage page) {
        List<MenuItem> items = new ArrayList<>();
        for (HistoryPage.Reason reason : page.reasons()) {
            MenuItem item =
                    new MenuItem(kit.texts().format("runs.reason", reason.words(), reason.count()));
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> {
                words.setText(reason.words());
                words.requestFocus();
            });
            items.add(item);
        }
        reasons.getItems().setAll(items);
        reasons.setDisable(items.isEmpty());
    }
}
