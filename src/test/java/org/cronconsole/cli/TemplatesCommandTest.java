package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.render.EnvGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class TemplatesCommandTest {
    private static final String MIDWEST =
            """
            {"name": "Midwest", "timeZone": "America/Chicago", "amTime": "05:58",
             "pmTime": "13:58", "days": "MON-SAT", "plan": "standard", "region": "ohio",
             "repo": "https://github.com/acme/midwest", "env": ["DEBUG_MODE"]}
            """;

    private final CliFixture cli = new CliFixture();
    @TempDir Path folder;

    @BeforeEach
    void noTemplates() {
        assertThat(cli.run("templates", "list", "--output", "json")).isZero();
        assertThat(cli.json()).isEmpty();
    }

    private String file(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json).toString();
    }

    @Test
    void templatesAreSavedShownRenamedAndDeleted() throws IOException {
        String file = file("t.json", MIDWEST);
        assertThat(cli.run("--read-only", "templates", "save", "--file", file)).isEqualTo(2);
        assertThat(cli.render.writes).isEmpty();
        int code = cli.run("templates", "save", "--file", file, "--standard", "--output=json");
        assertThat(code).as(cli.errText()).isZero();
        assertThat(cli.json().get("standard").asBoolean()).isTrue();
        assertThat(cli.run("templates", "show", "midwest", "--output", "json")).isZero();
        JsonNode shown = cli.json();
        assertThat(shown.get("amTime").asText()).isEqualTo("05:58");
        assertThat(shown.get("env").get(0).asText()).isEqualTo("DEBUG_MODE");
        // What show prints can be saved again; a field of a newer version outlives it.
        EnvGroup group = cli.render.groups.values().iterator().next();
        String stored =
                group.envVars().stream()
                        .filter(v -> v.key().equals("TEMPLATE_MIDWEST"))
                        .findFirst()
                        .orElseThrow()
                        .value()
                        .reveal();
        cli.render.putEnvGroupVar(
                group.id(), "TEMPLATE_MIDWEST", stored.replace("{\"v\":1", "{\"v\":2,\"x\":[1]"));
        String again = file("again.json", shown.toString().replace("05:58", "06:02"));
        assertThat(cli.run("templates", "save", "--file", again)).as(cli.errText()).isZero();
        assertThat(cli.render.groups.values().iterator().next().envVars())
                .anyMatch(v ->
                        v.key().equals("TEMPLATE_MIDWEST")
                                && v.value().reveal().contains("\"x\":[1]")
                                && v.value().reveal().contains("\"v\":2")
                                && v.value().reveal().contains("06:02"));
        assertThat(cli.run("templates", "rename", "Midwest", "--to", "Illinois")).isZero();
        assertThat(cli.run("templates", "list")).isZero();
        assertThat(cli.outText()).contains("Illinois (standard)", "06:02", "ohio");
        assertThat(cli.run("templates", "standard")).isZero();
        assertThat(cli.run("templates", "list")).isZero();
        assertThat(cli.outText()).doesNotContain("(standard)");
        assertThat(cli.run("templates", "delete", "Illinois", "--confirm", "Midwest")).isEqualTo(2);
        assertThat(cli.run("templates", "delete", "Illinois", "--confirm", "Illinois")).isZero();
        assertThat(cli.run("templates", "show", "Illinois")).isEqualTo(2);
        assertThat(cli.errText()).contains("no templates");
    }

    @Test
    void whatIsWrongInTheFileIsNamed() throws IOException {
        String values = file("v.json", "{\"name\":\"A\",\"env\":{\"KEY\":\"planted-secret\"}}");
        assertThat(cli.run("templates", "save", "--file", values)).isEqualTo(2);
        assertThat(cli.errText()).contains("env").doesNotContain("planted-secret");
        String wrong =
                file(
                        "w.json",
                        "{\"timeZone\":\"Mars\",\"amTime\":\"6\",\"vautoPassword\":\"planted\"}");
        assertThat(cli.run("templates", "save", "--file", wrong)).isEqualTo(2);
        assertThat(cli.errText())
                .contains("name", "timeZone", "amTime", "vautoPassword")
                .doesNotContain("planted");
        String own = file("o.json", "{\"name\":\"A\",\"env\":[\"VAUTO_PASSWORD\"]}");
        assertThat(cli.run("templates", "save", "--file", own)).isEqualTo(2);
        String inside = file("i.json", "{\"name\":\"A\",\"repo\":\"https://u:p@git.example/x\"}");
        assertThat(cli.run("templates", "save", "--file", inside)).isEqualTo(2);
        assertThat(cli.errText()).contains("repo");
        assertThat(cli.run("templates")).isEqualTo(2);
        assertThat(cli.render.writes).isEmpty();
    }

    private static String dealership(String more) {
        return """
        {"dealershipName": "Joliet Kia", "vautoUsername": "v", "vautoPassword": "secret-v",
         "phone": null, %s
         "dashboardUser": {"username": "kia.user", "password": "secret-u",
           "email": "a@example.com", "firstName": "A", "lastName": "B", "role": "user"}}
        """
                .formatted(more);
    }

    @Test
    void anOnboardingBeginsWithATemplateAndTheFileWins() throws IOException {
        assertThat(cli.run("templates", "save", "--file", file("t.json", MIDWEST))).isZero();
        String bare = file("bare.json", dealership(""));
        assertThat(cli.run("onboard", "--file", bare, "--dry-run")).isEqualTo(2);
        String[] dry = {"onboard", "--file", bare, "--template", "Midwest", "--dry-run"};
        assertThat(cli.run(dry)).isEqualTo(2);
        assertThat(cli.errText()).contains("env.DEBUG_MODE").doesNotContain("secret-");
        String full =
                file(
                        "full.json",
                        dealership("\"env\":{\"DEBUG_MODE\":\"no\"},\"amTime\":\"06:01\","));
        int code =
                cli.run(
                        "onboard",
                        "--file",
                        full,
                        "--template",
                        "Midwest",
                        "--dry-run",
                        "--output=json");
        assertThat(code).as(cli.errText()).isZero();
        assertThat(cli.errText()).contains("timeZone, pmTime, days, repo, plan, region");
        String plan = cli.outText();
        assertThat(plan)
                .contains("06:01", "13:58", "https://github.com/acme/midwest", "standard", "ohio")
                .doesNotContain("05:58");
        assertThat(cli.run("onboard", "--file", full, "--template", "None", "--dry-run"))
                .isEqualTo(2);
        assertThat(cli.errText()).contains("There are: Midwest");
        assertThat(cli.run("onboard", "--journals", "--template", "Midwest")).isEqualTo(2);
        assertThat(cli.render.services).isEmpty();
    }
}
