package org.cronconsole.run.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.render.LogLine;
import org.cronconsole.run.log.FirstDifference.Kind;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What is read out of the lines of a log: levels, clues, differences; and what is taken out. */
class LogReadingTest {
    private static final Instant AT = Instant.parse("2026-11-23T11:58:00Z");

    @TempDir private Path folder;

    private static LogEntry entry(String label, String message) {
        return LogEntry.of(new LogLine("log-1", AT, label, message));
    }

    private static List<LogEntry> log(String... messages) {
        List<LogEntry> lines = new ArrayList<>();
        for (String message : messages) {
            lines.add(entry("info", message));
        }
        return lines;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    error   | all is well                              | ERROR
                    warn    | x                                        | WARNING
                    info    | ERROR could not save                     | ERROR
                    info    | 2026-11-23 11:58:00 [main] WARN  x        | WARNING
                    info    | [debug] cache hit                        | DEBUG
                    info    | warning: no photos                       | WARNING
                    info    | {"level":"error","msg":"x"}              | ERROR
                    info    | level=debug msg=x                        | DEBUG
                    warning | INFO nothing                             | WARNING
                    warning | ERROR worse                              | ERROR
                    info    | Traceback (most recent call last):       | ERROR
                    info    | TimeoutError: waiting for 'Save'         | ERROR
                    info    | 0 errors, 2 warnings                     | INFO
                    info    | the error page was not shown             | INFO
                    ''      | plain                                    | INFO
                    strange | DEBUG x                                  | DEBUG
                    """)
    void theLevelIsTheLabelsUnlessTheTextSaysMore(String label, String text, LogLevel level) {
        assertThat(entry(label, text).level()).isEqualTo(level);
    }

    @Test
    void aColouredLevelIsReadToo() {
        assertThat(entry("info", "\u001B[31mERROR\u001B[0m x").level()).isEqualTo(LogLevel.ERROR);
    }

    @Test
    void linesThatDifferInTimesAndNumbersAreAlike() {
        assertThat(entry("", "batch 1/8: 12 of 90 vehicles at 11:58:01.5").likeness())
                .isEqualTo(entry("", "batch 12/16: 9 of 210 vehicles at 9:05:59").likeness());
        assertThat(entry("", "run crn-a1b2-29 ok").likeness())
                .isNotEqualTo(entry("", "run ok").likeness());
        assertThat(entry("", "signed in").likeness())
                .isNotEqualTo(entry("", "signed out").likeness());
    }

    @Test
    void theFirstLineThatTheGoodRunHadNoneLikeIsTheDifference() {
        List<LogEntry> good = log("start 1", "batch 1", "photo 7 skipped", "batch 2", "done");
        List<LogEntry> bad = log("start 2", "batch 1", "batch 2", "no button", "failed");
        assertThat(FirstDifference.of(bad, true, good))
                .isEqualTo(new FirstDifference(Kind.NEW_LINE, 3, 4));
        assertThat(FirstDifference.of(log("other"), true, good))
                .isEqualTo(new FirstDifference(Kind.NEW_LINE, 0, 0));
    }

    @Test
    void aLogThatEndsEarlyFellSilentUnlessItStillGrows() {
        List<LogEntry> good = log("start 1", "batch 1", "batch 2", "done");
        assertThat(FirstDifference.of(log("start 9", "batch 7"), true, good))
                .isEqualTo(new FirstDifference(Kind.FELL_SILENT, 1, 2));
        assertThat(FirstDifference.of(log("start 9", "batch 7"), false, good).kind())
                .isEqualTo(Kind.NONE);
        assertThat(FirstDifference.of(log("start", "batch 1", "done"), true, good).kind())
                .as("\"start\" without a number is another line")
                .isEqualTo(Kind.NEW_LINE);
        assertThat(FirstDifference.of(log("start 4", "batch 1", "done"), true, good).kind())
                .isEqualTo(Kind.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2FA text did not arrive within 120 s               | NO_TEXT
                    Timed out waiting for 2FA code                     | NO_TEXT
                    verification code was rejected                     | WRONG_CODE
                    Invalid username or password                       | WRONG_PASSWORD
                    login failed for user jk.am                        | WRONG_PASSWORD
                    Your account has been locked                       | LOCKED_OUT
                    FATAL: JavaScript heap out of memory               | NO_MEMORY
                    TimeoutError: waiting for 'Save all' failed        | OTHER_PAGE
                    Error: getaddrinfo ENOTFOUND db.acme               | NO_NETWORK
                    Error: Cannot find module 'puppeteer'              | BROKEN_BUILD
                    """)
    void theWordsOfALogGiveClues(String line, LogClue clue) {
        assertThat(LogClue.in(log("fine", line, "exit 1")))
                .extracting(LogClue.Found::clue)
                .contains(clue);
    }

    @Test
    void aGoodLogGivesNoClue() {
        assertThat(
                        LogClue.in(
                                log(
                                        "waiting for 2FA text",
                                        "2FA text arrived after 9 s",
                                        "2FA code accepted",
                                        "password entered",
                                        "login to vAuto",
                                        "database ready",
                                        "sync finished, exit 0")))
                .isEmpty();
    }

    @Test
    void whatIsKnownToBeSecretAndCodesAreTakenOut() {
        Secret password = Secret.of("Dealer-Pass-77");
        assertThat(LogRedaction.of("sent " + password.reveal())).isEqualTo("sent ••••••");
        assertThat(LogRedaction.of("typed Dealer\u001B[1m-Pass-77")).isEqualTo("typed ••••••");
        assertThat(LogRedaction.of("2FA code: 482913 accepted"))
                .isEqualTo("2FA code: •••••• accepted");
        assertThat(LogRedaction.of("123456 is your vAuto code")).startsWith("•••••• is your");
        assertThat(LogRedaction.of("sync failed, exit code 2")).endsWith("exit code 2");
        assertThat(LogRedaction.of("inventory has 1204 vehicles")).contains("1204");
        assertThat(LogRedaction.of("password=hunter22 ok")).doesNotContain("hunter22");
        Secret number = Secret.of("+13125550100");
        assertThat(LogRedaction.of("text to " + number.reveal())).isEqualTo("text to +13125550100");
    }

    @Test
    void aSavedLogIsPrivateAndReplacesNothingUnasked() throws IOException {
        Path file = folder.resolve("log.txt");
        List<String> lines =
                log("one", "token=abcdef12345").stream().map(LogEntry::written).toList();
        SavedLog.write(file, "Log of a run", lines, false);
        String text = Files.readString(file);
        assertThat(text)
                .startsWith("# Log of a run\n# " + LogRedaction.warning())
                .contains("2026-11-23T11:58:00Z info one")
                .doesNotContain("abcdef12345");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> SavedLog.write(file, "another", List.of(), false))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.readString(file)).isEqualTo(text);
        SavedLog.write(file, "another", List.of(), true);
        assertThat(Files.readString(file)).startsWith("# another");
    }

    @Test
    void ofManyThatSaveUnderOneNameAtOnceOneDoes() throws Exception {
        for (int round = 0; round < 40; round++) {
            Path file = folder.resolve("log-" + round + ".txt");
            CyclicBarrier together = new CyclicBarrier(8);
            AtomicInteger written = new AtomicInteger();
            List<Thread> savers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String about = "saver " + i;
                savers.add(
                        Thread.ofPlatform()
                                .start(() -> {
                                    try {
                                        together.await();
                                        SavedLog.write(file, about, List.of("x"), false);
                                        written.incrementAndGet();
                                    } catch (FileAlreadyExistsException another) {
                                        // As it should be for all but one.
                                    } catch (Exception broken) {
                                        written.addAndGet(100);
                                    }
                                }));
            }
            for (Thread saver : savers) {
                saver.join();
            }
            assertThat(written).as("round " + round).hasValue(1);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(40);
        }
    }
}
