package org.cronconsole.ui.dealership;

import atlantafx.base.theme.Styles;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.cronconsole.dealership.act.ActJournal;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/** A line for each change that stopped half way, with what can be done about it. */
final class HalfDoneBox {
    /** More would push the table out of sight; the newest come first. */
    private static final int MOST = 2;

    private final DealershipsViewModel model;
    private final Texts texts;

    private HalfDoneBox(DealershipsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** Keeps a box filled, which takes no room while there is nothing half done. */
    static void fill(Pane box, DealershipsViewModel model, Texts texts) {
        HalfDoneBox lines = new HalfDoneBox(model, texts);
        Banner banner = new Banner();
        banner.noticeProperty().bindBidirectional(model.halfDone().noticeProperty());
        Runnable show = () -> box.getChildren().setAll(lines.all(banner));
        model.halfDone().open().addListener((ListChangeListener<ActJournal>) change -> show.run());
        show.run();
        box.disableProperty().bind(model.acting().openNow());
        box.managedProperty()
                .bind(
                        Bindings.isNotEmpty(model.halfDone().open())
                                .or(model.halfDone().noticeProperty().isNotNull()));
        box.visibleProperty().bind(box.managedProperty());
    }

    private List<Node> all(Banner banner) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(banner);
        List<ActJournal> open = model.halfDone().open();
        open.stream().limit(MOST).map(this::line).forEach(nodes::add);
        if (open.size() > MOST) {
            Label more = new Label(texts.format("dealerships.half.more", open.size() - MOST));
            more.getStyleClass().addAll("muted", "small");
            nodes.add(more);
        }
        return nodes;
    }

    private Node line(ActJournal journal) {
        Label words = new Label(model.halfDone().words(journal));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(words);
        line.getStyleClass().add("half-done");
        String of = journal.dealership();
        if (!journal.takingBack()) {
            line.getChildren()
                    .add(button("dealerships.half.goon", of, () -> model.goOn(journal, false)));
        }
        if (journal.opposite() != null) {
            line.getChildren()
                    .add(button("dealerships.half.back", of, () -> model.goOn(journal, true)));
        }
        Button forget = plain("dealerships.half.forget", of);
        forget.setOnAction(pressed -> model.halfDone().forget(journal));
        line.getChildren().add(forget);
        return line;
    }

    private Button plain(String key, String dealership) {
        Button button = new Button(texts.get(key));
        button.setId(key.replace("dealerships.half.", "half-done-"));
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(
                texts.format("dealerships.half.button", button.getText(), dealership));
        return button;
    }

    /** A button that leads to writing. */
    private Node button(String key, String dealership, Runnable does) {
        Button button = plain(key, dealership);
        button.disableProperty().bind(model.acting().refusalProperty().isNotEmpty());
        button.setOnAction(pressed -> does.run());
        StackPane around = new StackPane(button);
        Reasons.show(button, model.acting().refusalProperty());
        return around;
    }
}
