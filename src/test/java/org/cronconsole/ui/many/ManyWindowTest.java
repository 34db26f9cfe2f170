package org.cronconsole.ui.many;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.cronconsole.dealership.queue.CsvRows;
import org.cronconsole.dealership.queue.QueueClock;
import org.cronconsole.dealership.queue.QueueRow;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.render.RateAllowance;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.AskedDialogs;
import org.cronconsole.ui.kit.FxTasks;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.onboarding.FakeBusiness;
import org.cronconsole.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The screen of many dealerships in the window: choice, preview, waiting, end. */
class ManyWindowTest {
    @TempDir private Path folder;
    private final FakeBusiness business = new FakeBusiness();
    private final AskedDialogs dialogs = new AskedDialogs();
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private ManyView open() {
        Workbench workbench = business.workbench();
        ManyView view =
                window.show(
                        stage -> {
                            ScreenKit kit = business.kit(new FxTasks(), dialogs);
                            return new ManyView(
                                    new ManyViewModel(
                                            workbench,
                                            kit,
                                            new WriteAccess(workbench.writes(), kit),
                                            folder.resolve("home"),
                                            QueueClock.SYSTEM),
                                    kit);
                        },
                        screen -> {
                            // As wide as beside the shell's navigation.
                            StackPane shell = new StackPane(screen.root());
                            shell.setStyle("-fx-padding: 84 0 0 180;");
                            return shell;
                        });
        window.onFx(() -> {
            view.entered();
            return null;
        });
        return view;
    }

    private static GatewayException refused() {
        return new GatewayException.Invalid(
                "Render refused: no.",
                new Failure(RemoteService.RENDER, "POST /services", 400, null, null, false),
                Map.of());
    }

    private void file() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            rows.add(
                    switch (i) {
                        case 3 -> CsvRows.line(i, "areaCode", "", "timeZone", "Chicago");
                        case 5 -> CsvRows.line(i, "areaCode", "", "userPassword", "", "pmTime", "");
                        case 8 -> CsvRows.line(i, "areaCode", "", "userName", CsvRows.user(2));
                        default -> CsvRows.line(i, "areaCode", "");
                    });
        }
        dialogs.csvFile = folder.resolve("spring-2027.csv");
        Files.writeString(dialogs.csvFile, CsvRows.HEADER + "\n" + String.join("\n", rows));
    }

    @Test
    void looksWaitsStopsAndGoesOn() throws IOException {
        file();
        business.render.createsLeft =
                new RateAllowance(20, 0, Instant.now().plus(Duration.ofMinutes(38)));
        open();
        window.picture("many-choose");
        assertThat(Accessibility.nameless(window.stage().getScene().getRoot())).isEmpty();
        window.press(KeyCode.SPACE);
        TableView<QueueRow> table = window.find("manyTable");
        window.await("the rows", () -> table.getItems().size() == 12);
        window.onFx(() -> {
            table.getSelectionModel().select(4);
            return null;
        });
        window.picture("many-preview");
        assertThat(window.<Label>find("manyCounts").getText())
                .isEqualTo("9 ready · 3 with problems");
        assertThat(window.<Label>find("manyDetail").getText())
                .contains("Row 6, Motors 5:", "pmTime", "userPassword");
        window.fire("onlyProblemsCheck");
        assertThat(table.getItems()).hasSize(3);
        window.fire("onlyProblemsCheck");
        assertThat(window.<Button>find("manyStart").getText()).isEqualTo("Onboard 9 dealerships…");
        window.fire("manyStart");
        window.onFx(() -> {
            dialogs.yes("");
            return null;
        });
        Label now = window.find("manyNow");
        window.await("it waits", () -> now.getText().startsWith("The next one begins"));
        assertThat(Accessibility.nameless(window.stage().getScene().getRoot())).isEmpty();
        window.picture("many-waiting");
        assertThat(rightEdge("manyStop")).isEqualTo(rightEdge("manyTable"));
        window.fire("manyPause");
        window.await("it is paused", () -> now.getText().startsWith("Paused"));
        window.picture("many-paused");
        window.fire("manyStop");
        window.await("it is stopped", () -> !window.sees("manyStop"));
        window.fire("manyBack");
        window.await("the queue is offered", () -> window.sees("offerPane"));
        window.picture("many-offer");

        business.render.createsLeft = null;
        business.render.fault = refused();
        business.render.faultOn = "create Motors 2 PM";
        window.fire("offerChooseButton");
        window.await("the rows again", () -> window.sees("manyStart"));
        window.fire("manyStart");
        window.onFx(() -> {
            dialogs.yes("");
            return null;
        });
        window.await(
                "the end",
                () -> window.<Label>find("manyCounts").getText().contains("8 onboarded"));
        window.onFx(() -> {
            table.getSelectionModel().select(1);
            return null;
        });
        window.await("it can be tried again", () -> window.sees("retryRowButton"));
        window.picture("many-ended");
        assertThat(window.sees("rollBackRowButton")).isTrue();
        window.fire("retryRowButton");
        window.await(
                "all are there",
                () -> window.<Label>find("manyCounts").getText().contains("9 onboarded"));
    }

    @Test
    void aReadOnlySessionAndAFileThatIsRefusedSayWhy() throws IOException {
        business.readOnly = true;
        dialogs.csvFile = folder.resolve("wrong.csv");
        Files.writeString(
                dialogs.csvFile,
                CsvRows.HEADER.replace("timeZone", "timezon").replace(",days", ""));
        open();
        window.fire("chooseCsvButton");
        window.await("the reasons", () -> window.sees("chooseBanner"));
        window.picture("many-refused");
        file();
        window.fire("chooseCsvButton");
        window.await("the rows", () -> window.sees("manyTable"));
        assertThat(window.find("manyStart").isDisabled()).isTrue();
        window.picture("many-readonly");
    }

    private double rightEdge(String id) {
        Node node = window.find(id);
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }
}
