package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.account.SignInRefused;
import org.cronconsole.account.WriteRefused;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.job.JobProblem;
import org.cronconsole.settings.SettingsProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

class KitTest {
    private final Problems problems = new Problems(Texts.load());
    private final Times times = new TestKit().kit().times();

    private static Failure failure(boolean effectUnknown) {
        return new Failure(
                RemoteService.RENDER,
                "POST /services",
                400,
                "req-7",
                "{\"message\":\"bad\"}",
                effectUnknown);
    }

    @Test
    void everyFailureHasWords() {
        for (SignInRefused.Reason reason : SignInRefused.Reason.values()) {
            assertThat(problems.of(new SignInRefused(reason, "why")).title()).isNotBlank();
        }
        for (WriteRefused.Reason reason : WriteRefused.Reason.values()) {
            assertThat(problems.of(new WriteRefused(reason, "why")).title()).isNotBlank();
        }
        for (JobProblem.Kind kind : JobProblem.Kind.values()) {
            assertThat(problems.of(new JobProblem(kind, "why", null)).title()).isNotBlank();
        }
        assertThat(problems.of(new SettingsProblem("RENDER_API_KEY is missing.")).text())
                .contains("RENDER_API_KEY");
    }

    @Test
    void aGatewayFailureSaysWhatNextAndKeepsTheDetailsApart() {
        Problem problem =
                problems.of(
                        new GatewayException.Invalid(
                                "The name is wrong.", failure(false), Map.of("name", "too long")));
        assertThat(problem.title()).isEqualTo("Render refused what was sent");
        assertThat(problem.text()).contains("The name is wrong.", "name: too long", "Correct it");
        assertThat(problem.text()).doesNotContain("req-7");
        assertThat(problem.details()).contains("POST /services", "400", "req-7", "bad");
        assertThat(
                        problems.of(
                                        new GatewayException.RateLimited(
                                                "Slow down.",
                                                failure(false),
                                                Duration.ofSeconds(30)))
                                .next())
                .contains("30 seconds");
    }

    @Test
    void anUnknownEffectIsNotCalledAFailure() {
        Problem problem =
                problems.of(new GatewayException.Unreachable("Cut.", failure(true), null));
        assertThat(problem.warning()).isTrue();
        assertThat(problem.next()).contains("before you repeat it");
    }

    @Test
    void theMessageOfAForeignExceptionIsNotShown() {
        Problem problem = problems.of(new IllegalStateException("password=hunter2"));
        assertThat(problem.toString()).doesNotContain("hunter2");
        assertThat(problem.details()).contains("IllegalStateException");
    }

    @Test
    void timesAreReadable() {
        Instant now = times.now();
        assertThat(times.age(now.minusSeconds(12))).isEqualTo("12 s ago");
        assertThat(times.age(now.plus(Duration.ofHours(3)))).isEqualTo("in 3 h");
        assertThat(times.age(now)).isEqualTo("just now");
        assertThat(times.local(now)).isEqualTo("Mon 23 Nov, 9:00 AM CST");
        assertThat(times.utc(now)).isEqualTo("2026-11-23 15:00:00 UTC");
        assertThat(times.exactly(Duration.ofSeconds(485))).isEqualTo("8 min 5 s");
        assertThat(times.countdown(Duration.ofSeconds(899))).isEqualTo("14:59");
        assertThat(times.soon(now.plus(Duration.ofDays(1)))).isEqualTo("Tue 9:00 AM");
    }

    @Test
    void everyWordOfTheFilterMustBeFound() {
        assertThat(WordFilter.matches("Naperville Ford AM 58 11 * * 1-6", "ford  NAPER")).isTrue();
        assertThat(WordFilter.matches("Naperville Ford AM", "ford pm")).isFalse();
        assertThat(WordFilter.matches("anything", "  ")).isTrue();
        assertThat(WordFilter.matches("Núñez Toyota – Mañana", "MANANA nunez")).isTrue();
        assertThat(WordFilter.matches("Nunez Toyota", "núñez")).isTrue();
    }

    @Test
    void rememberedThingsSurviveARestart(@TempDir Path folder) {
        Path file = folder.resolve("deep/window.properties");
        UiState state = UiState.read(file);
        state.put("window.width", "1000.5");
        state.put("theme", "DARK");
        state.save();
        UiState again = UiState.read(file);
        assertThat(again.number("window.width")).hasValue(1000.5);
        assertThat(again.get("theme")).contains("DARK");
        assertThat(again.number("theme")).isEmpty();
    }

    @Test
    void aBrokenFileIsLikeNone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("window.properties"), "a=\\u12");
        assertThat(UiState.read(file).get("a")).isEmpty();
    }
}
