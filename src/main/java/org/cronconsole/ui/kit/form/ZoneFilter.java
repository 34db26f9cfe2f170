package org.cronconsole.ui.kit.form;

import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.function.BiPredicate;

/** Narrows an editable box down to what matches the typed text, and opens it meanwhile. */
public final class ZoneFilter {
    private final ComboBox<String> box;
    private final List<String> all;
    private final FilteredList<String> shown;
    private final BiPredicate<String, String> matches;

    private ZoneFilter(
            ComboBox<String> box, List<String> all, BiPredicate<String, String> matches) {
        this.box = box;
        this.all = all;
        this.shown = new FilteredList<>(FXCollections.observableArrayList(all));
        this.matches = matches;
    }

    /** Puts the choices into the box. */
    public static void install(
            ComboBox<String> box, List<String> all, BiPredicate<String, String> matches) {
        ZoneFilter filter = new ZoneFilter(box, all, matches);
        box.setItems(filter.shown);
        box.getEditor().addEventHandler(KeyEvent.KEY_TYPED, typed -> filter.typed());
        box.setOnHidden(hidden -> filter.narrow(""));
    }

    private void typed() {
        String text = box.getEditor().getText();
        int caret = box.getEditor().getCaretPosition();
        if (all.contains(text)) {
            return;
        }
        box.hide();
        narrow(text);
        if (!shown.isEmpty() && !text.isBlank()) {
            box.show();
        }
        if (!box.getEditor().getText().equals(text)) {
            box.getEditor().setText(text);
        }
        box.getEditor().positionCaret(caret);
    }

    private void narrow(String text) {
        String value = box.getValue();
        shown.setPredicate(zone -> matches.test(zone, text));
        if (value != null && !value.equals(box.getValue())) {
            box.setValue(value);
        }
    }
}
