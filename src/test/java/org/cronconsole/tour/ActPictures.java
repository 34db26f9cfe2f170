package org.cronconsole.tour;

import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.cronconsole.ui.shell.Place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Acts over many places: their plans, how they go on, and what came of them, all or in part. */
final class ActPictures extends Walking {
    private static final String ENV_VARS = "/services/*/env-vars/*";
    private static final int EVERY = 5;
    private static final int FEW = 3;

    private final Troubles troubles;
    private final Consumer<List<Path>> files;
    private final Path data;

    /**
     * A walk.
     *
     * @param troubles let calls fail and hold up, to show what comes of it
     * @param files opens files in the window
     * @param data where files for it may be put
     */
    ActPictures(
            Hands hands,
            Stage stage,
            Troubles troubles,
            Consumer<List<Path>> files,
            Path data,
            BiConsumer<String, Runnable> step) {
        super(hands, stage, step);
        this.troubles = troubles;
        this.files = files;
        this.data = data;
    }

    void offboarding() {
        step(
                "offboard",
                () -> {
                    goTo(Place.OFFBOARD);
                    hands.waitFor("offboardNameField");
                });
        step(
                "offboard-plan",
                () -> {
                    hands.press("navDealerships");
                    hands.press("offboardDealershipButton");
                    hands.waitFor("offboardStart");
                });
        step(
                "offboard-question",
                () -> {
                    hands.press("offboardStart");
                    hands.waitFor("confirmNameField");
                });
        step(
                "offboard-progress",
                () -> {
                    troubles.holdUp("render", "DELETE", "/services/*");
                    troubles.refuse("dashboard", null, "/api/admin/users/**");
                    hands.type("confirmNameField", ((Label) node("planTitle")).getText());
                    hands.press("confirmButton");
                    hands.waitFor("offboardProgress");
                });
        step(
                "offboard-partly",
                () -> {
                    troubles.holdUpNoMore();
                    hands.waitFor("offboardResume");
                });
        step(
                "offboard-open",
                () -> {
                    hands.press("offboardBack");
                    first("openOffboardings");
                });
        step(
                "offboard-result",
                () -> {
                    troubles.end();
                    hands.press("openResume");
                    hands.waitFor("offboardDone");
                });
        troubles.end();
        quietly(() -> hands.press("offboardDone"));
    }

    void rotation() {
        step(
                "rotate",
                () -> {
                    goTo(Place.ROTATE);
                    hands.type("rotationNameField", "TARGET_URL");
                });
        step(
                "rotate-question",
                () -> {
                    hands.press("rotationFind");
                    hands.waitFor("confirmButton");
                });
        step(
                "rotate-plan",
                () -> {
                    hands.press("confirmButton");
                    hands.waitFor("rotationTable");
                    rest();
                });
        step(
                "rotate-progress",
                () -> {
                    troubles.refuseEvery(EVERY, "render", "PUT", ENV_VARS);
                    troubles.holdUp("render", "PUT", ENV_VARS);
                    hands.type("rotationValueField", "https://app.example.com/inventory");
                    hands.press("rotationStart");
                    hands.press("confirmButton");
                    hands.waitFor("rotationStop");
                });
        step(
                "rotate-partly",
                () -> {
                    troubles.holdUpNoMore();
                    hands.waitFor("rotationAgain");
                });
        step(
                "rotate-result",
                () -> {
                    troubles.end();
                    hands.press("rotationAgain");
                    hands.press("confirmButton");
                    hands.waitFor("rotationDone");
                });
        troubles.end();
        quietly(() -> hands.press("rotationDone"));
    }

    void many() {
        step(
                "many",
                () -> {
                    goTo(Place.MANY);
                    hands.waitFor("chooseCsvButton");
                });
        step(
                "many-file",
                () -> {
                    openCsv();
                    hands.waitFor("manyTable");
                    rest();
                });
        step(
                "many-progress",
                () -> {
                    troubles.holdUp("render", "POST", "/services");
                    hands.press("manyStart");
                    hands.press("confirmButton");
                    hands.waitFor("manyStop");
                });
        step(
                "many-result",
                () -> {
                    troubles.end();
                    hands.waitFor("the end", () -> !shows("manyStop"));
                });
        troubles.end();
    }

    void adoption() {
        step(
                "adoption",
                () -> {
                    goTo(Place.ADOPTION);
                    hands.waitFor("adoptTable");
                    rest();
                });
        step(
                "adoption-review",
                () -> {
                    hands.press("adoptTickShown");
                    hands.press("adoptReviewButton");
                    hands.waitFor("reviewTable");
                    rest();
                });
        step(
                "adoption-progress",
                () -> {
                    troubles.refuseEvery(FEW, "render", "PUT", "/env-groups/*/env-vars/*");
                    troubles.holdUp("render", "PUT", "/env-groups/*/env-vars/*");
                    hands.press("reviewStart");
                    hands.press("confirmButton");
                    hands.waitFor("reviewStop");
                });
        step(
                "adoption-partly",
                () -> {
                    troubles.holdUpNoMore();
                    hands.waitFor("the end", () -> !shows("reviewStop"));
                });
        step(
                "adoption-result",
                () -> {
                    troubles.end();
                    hands.press("reviewAgain");
                    hands.press("reviewStart");
                    hands.press("confirmButton");
                    hands.waitFor("the end", () -> !shows("reviewStop"));
                });
        troubles.end();
    }

    void notifications() {
        step(
                "notify-progress",
                () -> {
                    troubles.refuseEvery(2, "render", "PATCH", "/notification-settings/**");
                    troubles.holdUp("render", "PATCH", "/notification-settings/**");
                    hands.press("notifyStart");
                    hands.press("confirmButton");
                    hands.waitFor("notifyStop");
                });
        step(
                "notify-partly",
                () -> {
                    troubles.holdUpNoMore();
                    hands.waitFor("the end", () -> !shows("notifyStop"));
                    chooseRow("notifyTable", 1);
                });
        troubles.end();
    }

    void numbers() {
        step(
                "numbers-unread",
                () -> {
                    troubles.refuse("twilio", "GET", "/**");
                    hands.press("navNumbers");
                    rest();
                });
        step(
                "numbers-loading",
                () -> {
                    troubles.end();
                    troubles.holdUp("twilio", "GET", "/**");
                    hands.press("refreshNumbersButton");
                });
        step(
                "numbers",
                () -> {
                    troubles.end();
                    hands.selectFirst("numberTable", rows -> rows >= 1);
                    rest();
                });
        step(
                "release-question",
                () -> {
                    hands.press("releaseNumberButton");
                    hands.waitFor("confirmNameField");
                });
        quietly(() -> hands.press("cancelButton"));
        step("numbers-none-match", () -> hands.type("numberFilterField", "nobody"));
        clear("numberFilterField");
    }

    private boolean shows(String id) {
        return stage.getScene().lookup("#" + id) instanceof javafx.scene.Node node
                && node.isVisible()
                && node.getParent() != null
                && node.getParent().isVisible();
    }

    private void openCsv() {
        Path csv = data.resolve("spring.csv");
        try {
            List<String> lines = Files.readAllLines(Path.of("examples", "dealerships.csv"));
            Files.write(
                    csv,
                    List.of(
                            lines.get(0),
                            lines.get(1),
                            lines.get(2),
                            lines.get(2).replace("Skokie", "Gary").replace("847", "nowhere"),
                            lines.get(1).replace("Evanston", "Hammond").replace("05:58", "5 h")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        hands.onScreen(() -> {
            files.accept(List.of(csv));
            return true;
        });
    }
}
