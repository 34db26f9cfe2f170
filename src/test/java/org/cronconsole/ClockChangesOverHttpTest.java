package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxUser;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.shell.MainWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A clock change that nobody followed, put right in the real window over HTTP. */
class ClockChangesOverHttpTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private Sandbox sandbox;
    private TestWindow window;
    private TestWirings.Wired wired;

    @BeforeEach
    void start() throws IOException {
        sandbox =
                Sandbox.start(
                        SandboxOptions.defaults().withDealerships(3).withDays(2).withSpeed(20));
        SandboxCommands commands = new SandboxCommands(sandbox, folder);
        wired = TestWirings.wired(commands.environment("super_admin"));
        window = TestWindow.open();
    }

    @AfterEach
    void end() {
        window.close();
        wired.close();
        sandbox.close();
    }

    private JsonNode send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(sandbox.access().renderApiBaseUrl() + path))
                        .header("Authorization", "Bearer " + sandbox.access().renderApiKey())
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private String schedule(String job) throws IOException, InterruptedException {
        return send("GET", "/services/" + job, "").at("/serviceDetails/schedule").asText();
    }

    /** An hour later than it should be, as after a clock change. */
    private static String late(String line) {
        String[] fields = line.split(" ");
        fields[1] = "" + (Integer.parseInt(fields[1]) + 1);
        return String.join(" ", fields);
    }

    @Test
    void jobsThatStartWrongGetTheirLinesBack() throws IOException, InterruptedException {
        List<String> jobs = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (JsonNode each :
                send(
                        "GET",
                        "/services?type=cron_job&limit=100&ownerId=" + sandbox.access().ownerId(),
                        "")) {
            JsonNode service = each.path("service");
            String line = service.at("/serviceDetails/schedule").asText();
            if (service.path("name").asText().matches(".* (AM|PM)")
                    && Integer.parseInt(line.split(" ")[1]) < 23) {
                String id = service.path("id").asText();
                jobs.add(id);
                lines.add(line);
                send(
                        "PATCH",
                        "/services/" + id,
                        "{\"serviceDetails\":{\"schedule\":\"" + late(line) + "\"}}");
            }
        }
        assertThat(jobs).hasSizeGreaterThan(3);
        signIn();
        window.fire("navRadar");
        window.await("what is wrong", () -> window.sees("groupList"));
        ListView<?> groups = window.find("groupList");
        assertThat(groups.getItems().toString()).contains("Wrong now", "one hour late");
        window.fire("retimeButton");
        TableView<?> table = window.find("retimeTable");
        // Morning and afternoon windows are never closed at once.
        window.await("an open window", () -> !window.find("retimeStart").isDisabled());
        int planned = table.getItems().size();
        assertThat(planned).isEqualTo(jobs.size());
        int chosen =
                Integer.parseInt(
                        window.<Labeled>find("retimeStart").getText().replaceAll("\\D", ""));
        window.fire("retimeStart");
        window.fire("confirmButton");
        window.await("what came of it", () -> window.sees("retimeNotice"));
        assertThat(window.find("retimeNotice").getAccessibleText())
                .contains(chosen + " of " + chosen);
        int right = 0;
        for (int i = 0; i < jobs.size(); i++) {
            right += schedule(jobs.get(i)).equals(lines.get(i)) ? 1 : 0;
        }
        assertThat(right).isEqualTo(chosen);
    }

    private void signIn() {
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage ->
                new MainWindow(wired.workbenches(), state, folder, Theme.LIGHT).show(stage));
        window.await("the profile", () -> !window.find("usernameField").isDisabled());
        SandboxUser user =
                sandbox.access().users().stream()
                        .filter(each -> each.role().equalsIgnoreCase("super_admin"))
                        .findFirst()
                        .orElseThrow();
        for (String[] field :
                new String[][] {
                    {"usernameField", user.username()}, {"passwordField", user.password()}
                }) {
            window.onFx(() -> {
                window.find(field[0]).requestFocus();
                return null;
            });
            window.type(field[1]);
        }
        window.press(KeyCode.ENTER);
        window.await("the shell", () -> window.sees("jobTable"));
    }
}
