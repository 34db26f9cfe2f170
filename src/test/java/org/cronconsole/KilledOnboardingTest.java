package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.cronconsole.dealership.queue.CsvRows;
import org.cronconsole.sandbox.FaultRule;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The application as a process of its own, killed in the middle of an onboarding: the next process
 * finds the journal and goes on, or takes back what the first one made. What befalls each step, and
 * at which moment, is the matter of the matrix by processes.
 */
@Timeout(120)
class KilledOnboardingTest {
    private static TestProcesses processes;

    @TempDir private Path folder;

    /** What a command loads that carries nothing out is most of what the others load, too. */
    @BeforeAll
    static void share(@TempDir Path home) throws IOException, InterruptedException {
        processes = TestProcesses.ofTheProduct();
        Map<String, String> nobody = Map.of("CRON_CONSOLE_HOME", home.toString());
        assertThat(
                        processes
                                .first(nobody, CronConsole.class, "onboard", "--journals")
                                .redirectErrorStream(true)
                                .redirectOutput(home.resolve("said").toFile())
                                .start()
                                .waitFor(60, TimeUnit.SECONDS))
                .isTrue();
    }

    @AfterAll
    static void end() {
        processes.close();
    }

    private record Ended(int code, String out, String err) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    private ProcessBuilder process(Sandbox sandbox, String name, String... args) {
        Map<String, String> environment =
                new SandboxCommands(sandbox, folder).environment("super_admin");
        environment.put("CRON_CONSOLE_HOME", folder.resolve("home").toString());
        return processes
                .process(environment, CronConsole.class, args)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile());
    }

    private Ended run(Sandbox sandbox, String name, String... args) throws Exception {
        Process process = process(sandbox, name, args).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(name + " ends").isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(folder.resolve(name + ".out"), StandardCharsets.UTF_8),
                Files.readString(folder.resolve(name + ".err"), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "TWILIO, /**IncomingPhoneNumbers.json, 1, --resume, done",
        "RENDER, /v1/services/*, 0, --roll-back, rolled-back"
    })
    void theNextProcessGoesOn(
            SandboxRequest.Service service, String path, int skip, String then, String state)
            throws Exception {
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.defaults().withDealerships(2).withSpeed(200))) {
            // The first look at what was made is held up: the process is killed before it.
            sandbox.faults()
                    .add(
                            FaultRule.builder()
                                    .service(service)
                                    .method("GET")
                                    .path(path)
                                    .delayMillis(30_000)
                                    .skip(skip)
                                    .build());
            Process first =
                    process(sandbox, "first", "onboard", "--file", "examples/dealership.json")
                            .start();
            waitsForAnAnswer(sandbox, first);
            assertThat(run(sandbox, "running", "onboard", "--journals", "--output=json").json())
                    .extracting(journal -> journal.get("state").asText())
                    .containsExactly("running");
            first.destroyForcibly().waitFor();
            sandbox.faults().clear();

            JsonNode journals =
                    run(sandbox, "journals", "onboard", "--journals", "--output=json").json();
            assertThat(journals).hasSize(1);
            assertThat(journals.get(0).get("state").asText()).isEqualTo("open");
            Ended gone =
                    run(
                            sandbox,
                            "then",
                            "onboard",
                            then,
                            journals.get(0).get("journal").asText(),
                            "--file",
                            "examples/dealership.json",
                            "--output=json");
            assertThat(gone.code()).as(gone.err()).isZero();
            assertThat(gone.json().get("state").asText()).isEqualTo(state);
            int wanted = state.equals("done") ? 2 : 0;
            assertThat(
                            new SandboxCommands(sandbox, folder)
                                    .run("jobs", "list", "--output=json")
                                    .json())
                    .filteredOn(job -> job.get("name").asText().startsWith("Evanston Example"))
                    .hasSize(wanted);
            assertThat(rentals(sandbox)).as("rented once").isEqualTo(1);
            assertThat(gone.out() + gone.err()).doesNotContain("replace-me");
            assertThat(everythingKept()).doesNotContain("replace-me");
        }
    }

    @Test
    void theNextProcessGoesOnWithAQueue() throws Exception {
        Path file = folder.resolve("many.csv");
        Files.writeString(
                file,
                CsvRows.HEADER
                        + "\n"
                        + IntStream.rangeClosed(1, 12)
                                .mapToObj(CsvRows::line)
                                .collect(Collectors.joining("\n")));
        try (Sandbox sandbox =
                Sandbox.start(
                        SandboxOptions.defaults()
                                .withDealerships(2)
                                .withSpeed(1800)
                                .withTokenLife(Duration.ofSeconds(2)))) {
            sandbox.faults()
                    .add(
                            FaultRule.builder()
                                    .service(SandboxRequest.Service.RENDER)
                                    .method("GET")
                                    .path("/v1/services/*")
                                    .delayMillis(30_000)
                                    .skip(13)
                                    .build());
            Process first = process(sandbox, "first", "onboard", "--csv", file.toString()).start();
            waitsForAnAnswer(sandbox, first);
            first.destroyForcibly().waitFor();
            sandbox.faults().clear();

            Ended then = run(sandbox, "then", "onboard", "--csv", file.toString(), "--output=json");
            assertThat(then.code()).as(then.err()).isZero();
            assertThat(then.err())
                    .contains("It goes on where it stopped", "Render lets each person");
            assertThat(then.json())
                    .hasSize(12)
                    .extracting(row -> row.get("state").asText())
                    .containsOnly("done");
            assertThat(rentals(sandbox)).as("each has one number").isEqualTo(12);
            assertThat(sandbox.requests())
                    .as("no limit was met, and tokens that ran out were renewed")
                    .noneMatch(request -> request.status() == 429);
            assertThat(then.out() + then.err()).doesNotContain("planted");
            assertThat(everythingKept()).doesNotContain("planted");
        }
    }

    private static void waitsForAnAnswer(Sandbox sandbox, Process first) {
        Waiting.until(
                Duration.ofSeconds(60),
                () -> {
                    assertThat(first.isAlive()).as("it waits for an answer").isTrue();
                    return sandbox.faults().list().getFirst().hits() > 0;
                });
    }

    private String everythingKept() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(folder.resolve("home"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static long rentals(Sandbox sandbox) {
        return sandbox.requests().stream()
                .filter(r -> r.service() == SandboxRequest.Service.TWILIO)
                .filter(r -> r.method().equals("POST"))
                .filter(r -> r.path().endsWith("IncomingPhoneNumbers.json"))
                .count();
    }
}
