package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.cronconsole.TestWirings;
import org.cronconsole.sandbox.FaultRule;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.TestSandboxes;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The fleet in the real window, against the sandbox over HTTP. */
@SuppressWarnings("NullAway.Init") // made before each test
class FleetWindowTest {
    /** A Wednesday afternoon, always the same: the history is a function of it. */
    private static final Instant NOW = Instant.parse("2026-11-25T21:30:00Z");

    private final InstantSource clock =
            Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), NOW));
    private final TestWindow window = TestWindow.open();
    private Sandbox sandbox;
    private TestWirings.Wired wired;

    @TempDir Path folder;

    @BeforeEach
    void show() {
        sandbox =
                TestSandboxes.start(
                        // Quick, so that a run that is started shows soon.
                        SandboxOptions.defaults().withDealerships(24).withDays(20).withSpeed(20),
                        clock);
        var access = sandbox.access();
        wired =
                TestWirings.wired(
                        Map.of(
                                "RENDER_API_BASE_URL", access.renderApiBaseUrl(),
                                "RENDER_API_KEY", access.renderApiKey(),
                                "RENDER_OWNER_ID", access.ownerId(),
                                "DASHBOARD_BASE_URL", access.dashboardBaseUrl()),
                        clock);
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage ->
                new MainWindow(wired.workbenches(), state, folder, Theme.LIGHT).show(stage));
        window.await("the profile", () -> !window.find("usernameField").isDisabled());
        type("usernameField", "root.sa");
        type("passwordField", "Root-Sandbox-1");
        window.press(KeyCode.ENTER);
        window.await("the job list", () -> window.sees("jobTable"));
    }

    @AfterEach
    void close() {
        window.close();
        wired.close();
        sandbox.close();
    }

    private void type(String id, String text) {
        window.onFx(() -> {
            window.find(id).requestFocus();
            return null;
        });
        window.type(text);
    }

    private String text(String id) {
        return window.<Label>find(id).getText();
    }

    private int rows() {
        return window.<TableView<?>>find("fleetTable").getItems().size();
    }

    private void openFleet() {
        window.fire("navFleet");
        window.await("all are read", () -> text("fleetStatus").contains("as of"));
        window.await("all are there", () -> rows() > 1);
    }

    /**
     * Finds a failed dealership, reads why, opens its run and comes back: by the keyboard alone.
     */
    @Test
    void whoeverDidNotRunIsFoundAndItsRunIsOpenedByKeyboard() {
        openFleet();
        int all = rows();
        assertThat(text("fleetStatus")).contains(all + " dealerships");
        assertThat(window.onFx(() -> Accessibility.nameless(window.stage().getScene().getRoot())))
                .isEmpty();
        window.picture("fleet-1-all");

        window.press(KeyCode.CONTROL, KeyCode.F);
        window.type("failed");
        window.await("some are left", () -> rows() > 0 && rows() < all);
        assertThat(text("fleetStatus")).contains("of " + all);
        window.press(KeyCode.ENTER);
        window.await("its starts", () -> window.sees("startList"));
        ListView<?> starts = window.find("startList");
        window.await("they are read", () -> !starts.getItems().isEmpty());
        assertThat(text("startsTitle")).isNotEmpty();
        assertThat(text("startsAdvice")).contains("M: ");
        window.picture("fleet-2-failed");
        theSelectedOneIsKeptWhileItIsSeen();
        window.press(KeyCode.ENTER);
        window.await("its runs", () -> window.sees("runTable"));
        TableView<?> runs = window.find("runTable");
        window.await("its run", () -> runs.getSelectionModel().getSelectedItem() != null);
        assertThat(runs.getSelectionModel().getSelectedItem().toString()).contains("UNSUCCESSFUL");
        window.picture("fleet-3-run");

        window.fire("navFleet");
        assertThat(rows()).isLessThan(all);
        String dealership = text("startsTitle");
        window.fire("startsHistoryButton");
        window.await("its history", () -> window.sees("runTable"));
        assertThat(window.<Button>find("jobChoiceButton").getText()).isEqualTo(dealership);
        window.fire("navFleet");
        window.onFx(() -> {
            window.<ComboBox<Integer>>find("fleetDaysChoice").setValue(90);
            return null;
        });
        window.fire("fleetAttentionToggle");
        window.picture("fleet-4-attention");
        assertThat(rows()).isPositive();
    }

    /** Hidden by the filter, its details go with it, and come back with it; in any order. */
    private void theSelectedOneIsKeptWhileItIsSeen() {
        TableView<?> table = window.find("fleetTable");
        String chosen = text("startsTitle");
        for (String typed : List.of("nobody is called so", "failed")) {
            window.onFx(() -> {
                window.<TextField>find("fleetFilterField").setText(typed);
                return null;
            });
            window.await("its details", () -> window.sees("startList") == typed.equals("failed"));
        }
        window.onFx(() -> {
            TableColumn<?, ?> name = table.getColumns().getFirst();
            name.setSortType(TableColumn.SortType.DESCENDING);
            sortBy(table, 0);
            return null;
        });
        assertThat(text("startsTitle")).isEqualTo(chosen);
        assertThat(window.onFx(() -> "" + table.getSelectionModel().getSelectedItems()))
                .startsWith("[" + chosen)
                .doesNotContain(", ");
        window.onFx(() -> {
            table.getSortOrder().clear();
            table.requestFocus();
            return null;
        });
    }

    private static <S> void sortBy(TableView<S> table, int column) {
        table.getSortOrder().setAll(List.of(table.getColumns().get(column)));
    }

    /** What failed is run again after one question, and told as it comes. */
    @Test
    void whatFailedIsRunAgain() {
        openFleet();
        window.fire("fleetAttentionToggle");
        window.await("some are left", () -> rows() > 0);
        TableView<?> table = window.find("fleetTable");
        window.onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().selectAll();
            return null;
        });
        assertThat(rows()).as("several, or nothing is told by it").isGreaterThan(1);
        window.await("they may be run", () -> !window.find("runAgainButton").isDisabled());
        List<String> chosen =
                window.onFx(() -> names(table.getSelectionModel().getSelectedItems()));
        window.fire("runAgainButton");
        window.await("the question", () -> window.sees("confirmButton"));
        window.picture("fleet-5-question");
        window.press(KeyCode.ENTER);
        window.await(
                "it is told",
                () ->
                        window.sees("fleetNotice")
                                && Objects.requireNonNull(
                                                window.find("fleetNotice").getAccessibleText())
                                        .contains("have started"));
        // The lines have been replaced meanwhile: whoever has run well since is gone from them, and
        // others may have come.
        assertThat(window.onFx(() -> names(table.getSelectionModel().getSelectedItems())))
                .containsAll(
                        window.onFx(() ->
                                names(table.getItems()).stream()
                                        .filter(chosen::contains)
                                        .toList()));
        window.picture("fleet-6-started");
        window.onFx(() -> {
            ((Button) window.find("fleetNotice").lookup(".banner-action")).fire();
            return null;
        });
        window.await("they are watched", () -> window.sees("watchList"));
        assertThat(window.<ListView<?>>find("watchList").getItems().size()).isGreaterThan(1);
        window.picture("fleet-7-watched");
    }

    private static List<String> names(List<?> lines) {
        return lines.stream().map(line -> line.toString().split(":", 2)[0]).toList();
    }

    /** "I am on it" for all that went wrong, by keyboard; then it is taken back. */
    @Test
    void whoIsOnItIsSaidAndTakenBack() {
        openFleet();
        window.fire("fleetAttentionToggle");
        window.await("some are left", () -> rows() > 1);
        TableView<?> table = window.find("fleetTable");
        window.onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().selectAll();
            return null;
        });
        window.await("it may be said", () -> !window.find("onItButton").isDisabled());
        window.fire("onItButton");
        window.await("the note", () -> window.find("onItNoteField").isFocused());
        window.type("2FA line is down, asked Twilio");
        window.picture("fleet-8-onit-question");
        window.press(KeyCode.ENTER);
        window.await("it is told", () -> window.sees("onItNotice"));
        window.await("it is shown", () -> window.sees("onItBox"));
        assertThat(text("onItWords")).contains("root.sa is on it", "asked Twilio");
        assertThat(window.onFx(() -> Accessibility.nameless(window.stage().getScene().getRoot())))
                .isEmpty();
        window.picture("fleet-9-onit");
        window.fire("endOnItButton");
        window.await("it is over", () -> !window.sees("onItBox"));
        window.fire("fleetNobodyToggle");
        window.await("only that one is left", () -> rows() == 1);
        window.picture("fleet-10-nobody");
    }

    @Test
    void aFleetThatCannotBeReadSaysSoAndIsReadAgain() {
        sandbox.faults().add(FaultRule.builder().path("/v1/services").status(400).build());
        window.fire("navFleet");
        window.await("the failure", () -> window.sees("fleetFailure"));
        window.picture("fleet-7-failed");
        assertThat(window.<Label>find("fleetEmptyTitle").getText())
                .isEqualTo("The fleet could not be read");
        sandbox.faults().clear();
        window.fire("refreshFleetButton");
        window.await("all are there", () -> rows() > 1);
        window.await("it is over", () -> !window.sees("fleetFailure"));
    }
}
