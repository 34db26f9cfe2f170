package org.cronconsole.ui.fleet;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.cronconsole.run.CommonCause;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Texts;

/** What several failing jobs have in common, each with a way to see these jobs alone. */
final class CausesBox {
    /** More would push the table out of sight; the largest come first. */
    private static final int MOST = 2;

    private CausesBox() {}

    /** Keeps a box filled, which takes no room while there is nothing to say. */
    static void fill(Pane box, FleetViewModel model, Texts texts) {
        Runnable show =
                () ->
                        box.getChildren()
                                .setAll(
                                        model.causes().stream()
                                                .limit(MOST)
                                                .map(cause -> banner(cause, model, texts))
                                                .toList());
        model.causes().addListener((ListChangeListener<CommonCause>) change -> show.run());
        model.lines().only().subscribe(now -> show.run());
        box.managedProperty().bind(Bindings.isNotEmpty(box.getChildren()));
    }

    private static Node banner(CommonCause cause, FleetViewModel model, Texts texts) {
        boolean alone = model.lines().only().get().containsAll(cause.jobs());
        Button take = new Button(texts.get("fleet.onit.take"));
        take.getStyleClass().add("small");
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.disableProperty()
                .bind(model.refusalProperty().isNotEmpty().or(model.onIt().busyProperty()));
        take.setOnAction(pressed -> model.onItOf(cause));
        StackPane around = new StackPane(take);
        Reasons.show(take, model.refusalProperty());
        Banner banner = new Banner();
        banner.setMore(around);
        banner.noticeProperty()
                .set(
                        Notice.warning("", model.words().cause(cause))
                                .withAction(
                                        texts.get(alone ? "fleet.cause.all" : "fleet.cause.show"),
                                        () -> model.showOnly(cause)));
        return banner;
    }
}
