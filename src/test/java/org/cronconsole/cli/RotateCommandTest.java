package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.FakeRender;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class RotateCommandTest {
    private static final String KEY = "OPENROUTER_API_KEY";
    private static final String OLD = "planted-old-value";
    private static final String NEW = "planted-new-value";

    @TempDir private Path folder;
    private final CliFixture cli = new CliFixture();
    private Path plan = Path.of("unset");
    private final StringBuilder said = new StringBuilder();

    @BeforeEach
    void fourJobs() {
        plan = folder.resolve("rotation.json");
        job("crn-1", "Ford AM", OLD);
        job("crn-2", "Ford PM", OLD);
        job("crn-3", "Kia AM", "planted-other-value");
        job("crn-4", "Report", null);
    }

    private void job(String id, String name, @org.jspecify.annotations.Nullable String value) {
        cli.render.add(id, name, "58 11 * * *");
        List<EnvVar> vars = new ArrayList<>(List.of(new EnvVar("TZ", Secret.of("UTC"))));
        if (value != null) {
            vars.add(new EnvVar(KEY, Secret.of(value)));
        }
        cli.render.envVars.put(new JobId(id), vars);
    }

    private String value(String id) {
        return cli.render.envVars(new JobId(id)).stream()
                .filter(var -> var.key().equals(KEY))
                .map(var -> var.value().reveal())
                .findFirst()
                .orElse("");
    }

    private int run(int code, String... arguments) {
        int came = cli.run(arguments);
        said.append(cli.outText()).append(cli.errText());
        assertThat(came).as(cli.errText()).isEqualTo(code);
        return came;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void onlyWhatHoldsTheOldValueIsChangedAndNoValueIsKeptOrSaid() throws IOException {
        Path old = file("old", OLD + "\n");
        run(
                0,
                "env",
                "rotate",
                KEY,
                "--plan",
                plan.toString(),
                "--old-file",
                old.toString(),
                "--output",
                "json");
        assertThat(cli.errText()).contains("of 4 jobs").contains("Render may record");
        assertThat(cli.json().get("jobs").findValuesAsText("name"))
                .containsExactly("Ford AM", "Ford PM", "Kia AM");
        assertThat(cli.json().get("jobs").findValuesAsText("chosen"))
                .containsExactly("true", "true", "false");
        assertThat(cli.render.writes).isEmpty();

        // Meanwhile somebody else changes one.
        job("crn-2", "Ford PM", "planted-by-another");
        cli.stdin = NEW + "\n";
        run(4, "env", "rotate", "--apply", plan.toString(), "--output", "json");
        assertThat(cli.json().get("jobs").findValuesAsText("state"))
                .containsExactly("done", "changed-meanwhile", "null");
        assertThat(value("crn-1")).isEqualTo(NEW);
        assertThat(value("crn-2")).isEqualTo("planted-by-another");
        assertThat(value("crn-3")).isEqualTo("planted-other-value");
        assertThat(value("crn-4")).isEmpty();
        assertThat(cli.render.writes).anyMatch(write -> write.contains("deploy"));

        // A second value is not mixed in; the rest goes on with the first.
        cli.stdin = "planted-second-value";
        run(2, "env", "rotate", "--apply", plan.toString(), "--include-differing");
        cli.stdin = NEW;
        run(4, "env", "rotate", "--apply", plan.toString(), "--include-differing");
        assertThat(value("crn-3")).isEqualTo(NEW);
        assertThat(said.toString() + Files.readString(plan)).doesNotContain("planted-");
    }

    @Test
    void theCopiesGoToTheGroupAndThenTheGroupIsOneChange() throws IOException {
        EnvGroupId id = new EnvGroupId("evg-shared");
        cli.render.groups.put(
                id,
                new EnvGroup(
                        id,
                        "shared",
                        FakeRender.WORKSPACE,
                        FakeRender.NOW,
                        List.of(),
                        List.of(new EnvVar("TARGET_URL", Secret.of("planted-url")))));
        run(2, "env", "rotate", KEY, "--plan", plan.toString(), "--to-group", "none");
        assertThat(cli.errText()).contains("There is: shared");
        run(0, "env", "rotate", KEY, "--plan", plan.toString(), "--to-group", "shared");
        assertThat(cli.errText()).contains("TARGET_URL");
        cli.stdin = NEW;
        run(0, "env", "rotate", "--apply", plan.toString());
        assertThat(value("crn-1")).isEmpty();
        assertThat(cli.render.envGroup(id).links())
                .containsExactlyInAnyOrder(
                        new JobId("crn-1"), new JobId("crn-2"), new JobId("crn-3"));

        Path second = folder.resolve("second.json");
        run(0, "env", "rotate", KEY, "--plan", second.toString(), "--group", "shared");
        Path value = file("value", "planted-newest");
        run(0, "env", "rotate", "--apply", second.toString(), "--value-file", value.toString());
        assertThat(cli.render.envGroup(id).envVars())
                .contains(new EnvVar(KEY, Secret.of("planted-newest")));
        assertThat(said.toString() + Files.readString(plan) + Files.readString(second))
                .doesNotContain("planted-");
    }

    @Test
    void wrongUseIsToldAndDoesNothing() throws IOException {
        run(2, "env", "rotate", KEY);
        run(2, "env", "rotate", "--plan", plan.toString());
        run(2, "env", "rotate", "1BAD", "--plan", plan.toString());
        run(2, "--read-only", "env", "rotate", KEY, "--plan", plan.toString());
        assertThat(plan).doesNotExist();
        run(2, "env", "rotate", "--apply", plan.toString());
        Path noPlan = file("no-plan.json", "{\"version\":1}");
        cli.stdin = NEW;
        run(2, "env", "rotate", "--apply", noPlan.toString());
        run(0, "env", "rotate", KEY, "--plan", plan.toString());
        run(2, "env", "rotate", KEY, "--plan", plan.toString());
        cli.stdin = "\n";
        run(2, "env", "rotate", "--apply", plan.toString());
        cli.stdin = NEW;
        run(2, "--read-only", "env", "rotate", "--apply", plan.toString());
        assertThat(cli.render.writes).isEmpty();
    }
}
