package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.cronconsole.sandbox.FaultRule;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxClient;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxRequest;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.shell.MainWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** The first day in the real window, against a sandbox over HTTP: jobs without local times. */
class AdoptionWindowTest {
    private static final int TYPED_AS_LOCAL = 6;

    @TempDir Path folder;
    private Sandbox sandbox;
    private TestWindow window;
    private TestWirings.Wired wired;
    private SandboxClient client;

    @BeforeEach
    void start() throws IOException {
        sandbox =
                Sandbox.start(
                        SandboxOptions.defaults().withDealerships(16).withDays(1).withSpeed(20));
        client = new SandboxClient(sandbox.access());
        typeLinesAsLocalTimes();
        Map<String, String> environment =
                new SandboxCommands(sandbox, folder).environment("super_admin");
        wired = TestWirings.wired(environment, InstantSource.system());
        window = TestWindow.open();
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage ->
                new MainWindow(wired.workbenches(), state, folder, Theme.LIGHT).show(stage));
        window.await("the profile", () -> !find("usernameField").isDisabled());
        fill("usernameField", "root.sa");
        fill("passwordField", "Root-Sandbox-1");
        window.press(KeyCode.ENTER);
        window.await("the jobs", () -> window.sees("adoptButton"));
    }

    @AfterEach
    void end() {
        window.close();
        wired.close();
        sandbox.close();
    }

    /** Forgets what is kept of some dealerships and gives their jobs the lines of the first day. */
    private void typeLinesAsLocalTimes() {
        String owner = sandbox.access().ownerId();
        int left = TYPED_AS_LOCAL;
        for (JsonNode meta : client.get("/env-groups?limit=100&ownerId=" + owner)) {
            if (!meta.path("name").asText().startsWith("cron-console")) {
                continue;
            }
            String group = "/env-groups/" + meta.path("id").asText();
            for (JsonNode var : client.get(group).path("envVars")) {
                JsonNode entry = SandboxClient.parse(var.path("value").asText());
                if (left > 0 && entry.has("amJob") && entry.has("pmJob")) {
                    left--;
                    client.send("DELETE", group + "/env-vars/" + var.path("key").asText());
                    schedule(entry.path("amJob").asText(), "58 5 * * 1-6");
                    schedule(entry.path("pmJob").asText(), "58 13 * * 1-6");
                }
            }
        }
        assertThat(left).isZero();
    }

    private void schedule(String job, String line) {
        client.json(
                200,
                "PATCH",
                "/services/" + job,
                "{\"serviceDetails\":{\"schedule\":\"" + line + "\"}}");
    }

    private Node find(String id) {
        return window.find(id);
    }

    private String text(String id) {
        return window.<Labeled>find(id).getText();
    }

    private TableView<?> table(String id) {
        return window.find(id);
    }

    private void fill(String id, String text) {
        window.onFx(() -> {
            TextInputControl field =
                    find(id) instanceof ComboBox<?> box
                            ? box.getEditor()
                            : (TextInputControl) find(id);
            field.requestFocus();
            field.selectAll();
            return true;
        });
        window.type(text);
    }

    private void tick(String id) {
        window.onFx(() -> {
            ((CheckBox) find(id)).fire();
            return true;
        });
    }

    private void assertEveryControlHasAName() {
        assertThat(window.onFx(() -> Accessibility.nameless(window.stage().getScene().getRoot())))
                .isEmpty();
    }

    private long writes(String part) {
        return sandbox.requests().stream()
                .filter(r -> !r.method().equals("GET") && r.path().contains(part))
                .count();
    }

    private void open() {
        assertThat(text("adoptLabel")).contains("16 dealership jobs have no local time");
        window.picture("adopt-0-joblist");
        window.fire("adoptButton");
        window.await("the dealerships", () -> table("adoptTable").getItems().size() == 8);
    }

    @Test
    void hundredsOfJobsGetTheirLocalTimesReviewedAndOneByOne() {
        open();
        long schedules = writes("/services/");
        window.picture("adopt-1-list");
        assertEveryControlHasAName();

        // By keyboard alone: to the table, tick, to the AM cell, another time.
        window.press(KeyCode.ENTER);
        window.await("the table", () -> table("adoptTable").isFocused());
        window.press(KeyCode.SPACE);
        window.await("ticked", () -> text("adoptStatus").contains("1 ticked"));
        for (int i = 0; i < 4; i++) {
            window.press(KeyCode.RIGHT);
        }
        window.press(KeyCode.ENTER);
        window.await("the cell", () -> window.robot().lookup(".adopt-edit").tryQuery().isPresent());
        window.onFx(() -> {
            TextInputControl cell = window.robot().lookup(".adopt-edit").query();
            cell.selectAll();
            return true;
        });
        window.type("6:15");
        window.press(KeyCode.ENTER);
        window.await(
                "the new time",
                () -> table("adoptTable").getItems().get(0).toString().contains("am=6:15"));

        assertThat(table("adoptTable").getFocusModel().getFocusedCell().getColumn())
                .as("the focus stays where it was edited")
                .isEqualTo(5);
        assertThat(text("adoptReasons")).contains("chosen by you");
        window.picture("adopt-1b-edited");
        tick("adoptTickShown");
        fill("adoptZoneChoice", "America/Chicago");
        window.fire("adoptZoneButton");
        window.await("the zones", () -> text("adoptReviewButton").equals("Review 8…"));
        window.picture("adopt-2-ticked");
        // Nothing typed is lost on the way to another screen and back.
        window.fire("navRuns");
        window.fire("navJobs");
        window.fire("adoptButton");
        assertThat(text("adoptReviewButton")).isEqualTo("Review 8…");

        window.fire("adoptReviewButton");
        window.await("the review", () -> text("reviewTitle").contains("nothing is written"));
        assertThat(text("reviewTotals")).contains("8 dealerships to write");
        window.picture("adopt-3-review");
        assertEveryControlHasAName();
        assertThat(writes("/env-groups")).as("besides the test's own").isEqualTo(TYPED_AS_LOCAL);

        window.fire("reviewStart");
        window.await("the question", () -> window.sees("confirmButton"));
        window.picture("adopt-4-confirm");
        window.fire("confirmButton");
        window.await("the end", () -> text("reviewTitle").contains("what came of it"));
        assertThat(text("reviewTotals")).contains("8 written", "jobs now need re-timing");
        window.picture("adopt-5-result");
        // Besides these, each change takes its turn with those of others.
        assertThat(
                        sandbox.requests().stream()
                                .filter(r ->
                                        r.method().equals("PUT")
                                                && r.path().contains("/env-vars/DEALERSHIP_"))
                                .map(SandboxRequest::path))
                .hasSize(8)
                .doesNotHaveDuplicates();
        assertThat(writes("/services/")).as("no line is changed").isEqualTo(schedules);

        window.fire("reviewBack");
        window.await("none is left", () -> table("adoptTable").getItems().isEmpty());
        window.picture("adopt-6-empty");
        window.fire("navJobs");
        window.await("the list knows", () -> !window.sees("adoptButton"));
    }

    @Test
    void whatFailsIsToldAndDoneAgain() {
        open();
        tick("adoptTickShown");
        window.fire("adoptReviewButton");
        window.await("the review", () -> text("reviewTitle").contains("nothing is written"));
        sandbox.faults()
                .add(
                        FaultRule.builder()
                                .service(SandboxRequest.Service.RENDER)
                                .method("PUT")
                                .path("/v1/env-groups/**")
                                .count(1)
                                .status(400)
                                .body("{\"message\":\"no more room\"}")
                                .build());
        window.fire("reviewStart");
        window.fire("confirmButton");
        window.await("the end", () -> text("reviewTitle").contains("what came of it"));
        assertThat(text("reviewTotals"))
                .contains("7 written", "1 failed", "“Look again” takes up the rest");
        window.onFx(() -> {
            table("reviewTable").getSelectionModel().select(0);
            return true;
        });
        window.picture("adopt-7-failed");
        assertThat(window.<Label>find("reviewWhy").getText()).contains("no more room");
        window.fire("reviewAgain");
        window.await("the rest", () -> text("reviewTotals").contains("1 dealership to write"));
        window.fire("reviewStart");
        window.fire("confirmButton");
        window.await("the end", () -> text("reviewTotals").contains("1 written"));
    }
}
