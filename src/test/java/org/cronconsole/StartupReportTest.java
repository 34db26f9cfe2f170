package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

final class StartupReportTest {
    @TempDir Path folder;

    @Test
    void tellsHowLongTheStartTookAndThenCloses() throws Exception {
        Path file = folder.resolve("start.json");
        CountDownLatch closed = new CountDownLatch(1);
        StartupReport report =
                StartupReport.of(
                        Map.of(
                                "CRON_CONSOLE_STARTUP_REPORT",
                                file.toString(),
                                "CRON_CONSOLE_EXIT_WHEN_READY",
                                "1"));

        report.shown();
        report.ready(closed::countDown);

        assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
        JsonNode told = new ObjectMapper().readTree(file.toFile());
        assertThat(told.fieldNames())
                .toIterable()
                .containsExactly(
                        "processToWindowMillis",
                        "processToInteractiveMillis",
                        "residentBytes",
                        "processorMillis");
        assertThat(told.get("processToWindowMillis").asLong()).isPositive();
        assertThat(told.get("processToInteractiveMillis").asLong())
                .isBetween(
                        told.get("processToWindowMillis").asLong(),
                        ThisProcess.age().toMillis() + 10);
        assertThat(told.get("residentBytes").asLong()).isGreaterThan(10_000_000);
        assertThat(told.get("processorMillis").asLong()).isPositive();
    }

    @Test
    void doesNothingUnlessAsked() {
        StartupReport report = StartupReport.of(Map.of());

        report.shown();
        report.ready(() -> {
            throw new AssertionError("the window stays open");
        });
        report.rehearsed();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void closesOnceNothingIsPreparedAnyMoreWhereThatIsAskedFor() {
        AtomicInteger closed = new AtomicInteger();
        StartupReport report =
                StartupReport.of(Map.of("CRON_CONSOLE_EXIT_WHEN_READY", "rehearsed"));

        report.shown();
        report.ready(closed::incrementAndGet);
        assertThat(closed).hasValue(0);
        report.rehearsed();

        assertThat(closed).hasValue(1);
    }

    @Test
    void closesAllTheSameWhereTheFileCannotBeWritten() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        StartupReport report =
                StartupReport.of(
                        Map.of(
                                "CRON_CONSOLE_STARTUP_REPORT",
                                folder.resolve("missing").resolve("start.json").toString(),
                                "CRON_CONSOLE_EXIT_WHEN_READY",
                                "1"));

        report.shown();
        report.ready(closed::countDown);

        assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
