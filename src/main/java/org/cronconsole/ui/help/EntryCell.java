package org.cronconsole.ui.help;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

/** A page of the contents, or a section that was found with the words around. */
final class EntryCell extends ListCell<Guide.Entry> {
    /** What the list has at its sides: paddings and the scroll bar, in pixels. */
    private static final double SIDES = 36;

    private final Texts texts;
    private final Label title = new Label();
    private final Label excerpt = new Label();
    private final VBox box = new Wrapped(title, excerpt);

    EntryCell(Texts texts, ListView<?> list) {
        this.texts = texts;
        title.setWrapText(true);
        excerpt.setWrapText(true);
        excerpt.getStyleClass().addAll("small", "help-excerpt");
        setPrefWidth(0);
        box.prefWidthProperty().bind(list.widthProperty().subtract(SIDES));
    }

    @Override
    protected void updateItem(Guide.@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (entry == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(
                entry.heading().isEmpty()
                        ? entry.title()
                        : texts.format("help.within", entry.title(), entry.heading()));
        excerpt.setText(entry.excerpt());
        Shown.now(excerpt, !entry.excerpt().isEmpty());
        setGraphic(box);
        setAccessibleText(
                entry.excerpt().isEmpty()
                        ? title.getText()
                        : texts.format("help.entry", title.getText(), entry.excerpt()));
    }

    /** As high as its words are once they are wrapped, which a list does not ask for by itself. */
    private static final class Wrapped extends VBox {
        Wrapped(Node... children) {
            super(children);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? getPrefWidth() : width);
        }
    }
}
