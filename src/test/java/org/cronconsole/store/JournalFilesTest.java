package org.cronconsole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.JournalEntry;
import org.cronconsole.dealership.JournalKeeper.Hold;
import org.cronconsole.dealership.JournalProblem;
import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.dealership.TestJournals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

@Timeout(60)
class JournalFilesTest {
    @TempDir private Path folder;

    private JournalFiles store() {
        return new JournalFiles(folder.resolve("journals"));
    }

    private static JournalEntry line(JournalEntry.Kind kind, String fact) {
        return new JournalEntry(
                TestJournals.BEGUN, OnboardingStep.CREATE_AM, kind, Map.of(JournalEntry.ID, fact));
    }

    @Test
    void whatIsWrittenIsThereForTheNextProcess() throws IOException {
        assertThat(store().list()).isEmpty();
        Journal begun = TestJournals.open("a-1", "Test Ford");
        try (Hold<Journal, JournalEntry> hold = store().begin(begun)) {
            hold.write(line(JournalEntry.Kind.INTENT, ""));
            hold.write(line(JournalEntry.Kind.MADE, "crn-1"));
            assertThat(store().find("a-1").orElseThrow().state()).isEqualTo(Journal.State.RUNNING);
        }
        Journal read = store().find("a-1").orElseThrow();
        assertThat(read.state()).isEqualTo(Journal.State.OPEN);
        assertThat(read.script()).isEqualTo(begun.script());
        assertThat(read.startedAt()).isEqualTo(begun.startedAt());
        assertThat(read.entries())
                .containsExactly(
                        line(JournalEntry.Kind.INTENT, ""), line(JournalEntry.Kind.MADE, "crn-1"));
        try (Hold<Journal, JournalEntry> hold = store().hold("a-1")) {
            hold.end(Journal.State.DONE);
        }
        assertThat(store().list()).extracting(Journal::state).containsExactly(Journal.State.DONE);
        assertThatThrownBy(() -> store().hold("a-1"))
                .isInstanceOf(JournalProblem.class)
                .hasMessageContaining("done");
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Path file = folder.resolve("journals").resolve("a-1.journal");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void oneAtATimeWorksAtAJournalAndLookingAtItDoesNotFreeIt() {
        try (Hold<Journal, JournalEntry> hold =
                store().begin(TestJournals.open("a-1", "Test Ford"))) {
            assertThat(store().list().getFirst().state()).isEqualTo(Journal.State.RUNNING);
            assertThatThrownBy(() -> store().hold("a-1"))
                    .isInstanceOf(JournalProblem.class)
                    .hasMessageContaining("works at the onboarding");
            assertThat(store().list().getFirst().state()).isEqualTo(Journal.State.RUNNING);
            hold.write(line(JournalEntry.Kind.INTENT, ""));
        }
        store().hold("a-1").close();
        assertThatThrownBy(() -> store().hold("b-1")).isInstanceOf(JournalProblem.class);
        assertThat(store().find("../secret")).isEmpty();
    }

    @Test
    void theSameDealershipIsNotBegunTwice() throws InterruptedException {
        int threads = 8;
        List<String> refused = new ArrayList<>();
        List<Hold<Journal, JournalEntry>> holds = new ArrayList<>();
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            String id = "a-" + i;
            all.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            go.await();
                            Hold<Journal, JournalEntry> hold =
                                    store().begin(TestJournals.open(id, "Test Ford"));
                            synchronized (holds) {
                                holds.add(hold);
                            }
                        } catch (JournalProblem second) {
                            synchronized (holds) {
                                refused.add(String.valueOf(second.getMessage()));
                            }
                        } catch (InterruptedException stopped) {
                            Thread.currentThread().interrupt();
                        }
                    }));
        }
        go.countDown();
        for (Thread thread : all) {
            thread.join();
        }
        assertThat(holds).hasSize(1);
        assertThat(refused).hasSize(threads - 1).allMatch(why -> why.contains("has not ended"));
        holds.getFirst().close();
        store().begin(TestJournals.open("b-1", "Another Ford")).close();
        assertThat(store().list()).hasSize(2);
    }

    @Test
    void aLineThatACrashCutOffIsDroppedAndTheNextOneIsNotSwallowed() throws IOException {
        try (Hold<Journal, JournalEntry> hold =
                store().begin(TestJournals.open("a-1", "Test Ford"))) {
            hold.write(line(JournalEntry.Kind.INTENT, ""));
        }
        Path file = folder.resolve("journals").resolve("a-1.journal");
        Files.writeString(file, "{\"at\":\"2026-11-2", StandardOpenOption.APPEND);
        try (Hold<Journal, JournalEntry> hold = store().hold("a-1")) {
            hold.write(line(JournalEntry.Kind.MADE, "crn-1"));
        }
        assertThat(store().find("a-1").orElseThrow().entries())
                .containsExactly(
                        line(JournalEntry.Kind.INTENT, ""), line(JournalEntry.Kind.MADE, "crn-1"));
        Files.writeString(file.resolveSibling("c-1.journal"), "no journal at all");
        assertThat(store().list()).extracting(Journal::id).containsExactly("a-1");
    }

    @Test
    void anInterruptDoesNotLoseALine() {
        try (Hold<Journal, JournalEntry> hold =
                store().begin(TestJournals.open("a-1", "Test Ford"))) {
            hold.write(line(JournalEntry.Kind.INTENT, ""));
            Thread.currentThread().interrupt();
            hold.write(line(JournalEntry.Kind.MADE, "crn-1"));
            assertThat(Thread.interrupted()).as("the interrupt is handed on").isTrue();
            hold.write(line(JournalEntry.Kind.UNDO, "crn-1"));
        }
        assertThat(store().find("a-1").orElseThrow().entries()).hasSize(3);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsTold() throws IOException {
        Path file = folder.resolve("journals");
        Files.writeString(file, "a file");
        assertThatThrownBy(() -> store().begin(TestJournals.open("a-1", "Test Ford")))
                .isInstanceOf(JournalProblem.class)
                .hasMessageContaining("disk is full");
    }

    @Test
    void aProcessThatIsKilledFreesItsJournalAndLosesNoLine() throws Exception {
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Holder.class.getName(),
                                folder.resolve("journals").toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (line != null && !line.equals("held")) {
                line = said.readLine();
            }
            assertThat(line).isEqualTo("held");
            assertThat(store().find("k-1").orElseThrow().state()).isEqualTo(Journal.State.RUNNING);
            assertThatThrownBy(() -> store().hold("k-1")).isInstanceOf(JournalProblem.class);
        } finally {
            other.destroyForcibly();
        }
        assertThat(other.waitFor()).isNotZero();
        try (Hold<Journal, JournalEntry> hold = store().hold("k-1")) {
            assertThat(hold.journal().entries()).hasSize(1);
        }
    }

    /** Holds a journal until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws InterruptedException {
            Hold<Journal, JournalEntry> hold =
                    new JournalFiles(Path.of(args[0])).begin(TestJournals.open("k-1", "Test Ford"));
            hold.write(line(JournalEntry.Kind.INTENT, ""));
            System.out.println("held");
            new CountDownLatch(1).await();
        }
    }
}
