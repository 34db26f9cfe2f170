package org.cronconsole.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.schedule.UtcCron;
import org.cronconsole.settings.JobDefaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Lines that people paste, mistype or try on: each is taken, or refused with words that help. */
class HostileSchedulesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String ARROW = " => ";

    private final JobCheck check = new JobCheck(JobDefaults.NONE, () -> NOW);

    static Stream<Arguments> lines() throws IOException {
        try (var in = HostileSchedulesTest.class.getResourceAsStream("/hostile-schedules.txt")) {
            String table =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return table
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> {
                        int arrow = line.indexOf(ARROW);
                        return Arguments.of(
                                unescaped(line.substring(0, arrow)),
                                line.substring(arrow + ARROW.length()));
                    })
                    .toList()
                    .stream();
        }
    }

    /** Signs that an editor would hide or mend. */
    private static String unescaped(String text) {
        return text.replace("\\t", "\t")
                .replace("\\u00a0", "\u00a0")
                .replace("\\u2011", "\u2011")
                .replace("\\u200b", "\u200b")
                .replace("\\u0000", "\u0000");
    }

    @ParameterizedTest(name = "\"{0}\"{1}")
    @MethodSource("lines")
    void isTakenOrRefusedWithWordsThatHelp(String line, String expected) {
        String problem = problemOf(line);
        if (expected.startsWith("next ")) {
            assertThat(problem).isEmpty();
            assertThat(UtcCron.parse(line).next(NOW))
                    .contains(Instant.parse(expected.substring("next ".length())));
        } else {
            assertThat(problem).contains(expected.substring("no ".length()));
            assertThat(problem).doesNotContain("Exception").endsWith(".");
        }
    }

    private String problemOf(String line) {
        JobForm form = new JobForm(Map.of(JobField.SCHEDULE, line), Map.of());
        return check.problems(form).getOrDefault("schedule", "");
    }

    @Test
    void hugeLinesAreRefusedAtOnce() {
        for (String line :
                List.of(
                        "1,".repeat(100_000) + "1 * * * *",
                        "* ".repeat(100_000),
                        "9".repeat(1_000_000),
                        "*/1".repeat(50_000) + " * * * *")) {
            long start = System.nanoTime();
            assertThat(problemOf(line)).contains("at most 500 characters").hasSizeLessThan(200);
            assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
        }
    }

    @Test
    void thereAreSixtyAndMore() throws IOException {
        assertThat(lines().count()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void blanksBetweenFieldsAreSentAsOne() {
        assertThat(UtcCron.parse("  30   4 \t *  *\n* ").expression()).isEqualTo("30 4 * * *");
    }
}
