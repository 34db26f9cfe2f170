package org.cronconsole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.dealership.Journal.State;
import org.cronconsole.dealership.JournalKeeper.Hold;
import org.cronconsole.dealership.JournalProblem;
import org.cronconsole.dealership.act.ActEntry;
import org.cronconsole.dealership.act.ActJournal;
import org.cronconsole.dealership.act.ActJournals;
import org.cronconsole.dealership.act.ActOrder;
import org.cronconsole.dealership.act.DealershipActs.Contact;
import org.cronconsole.dealership.act.DealershipActs.DeployChoice;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the disk gives back of acts, also after a crash in the middle of a line. */
class ActFilesTest {
    private static final Instant AT = Instant.parse("2026-11-26T14:00:00Z");
    private static final ActOrder RENAME = new ActOrder.Rename("Joliet Kia", "Joliet \"K\"");

    @TempDir private Path folder;

    private static ActJournal journal(String id, ActOrder order, @Nullable ActOrder opposite) {
        return new ActJournal(
                id,
                new WorkspaceId("tea-1"),
                AT,
                State.OPEN,
                "Joliet Kia",
                order,
                opposite,
                List.of(
                        new ActJournal.Step("Joliet Kia AM", "one", "crn-1/one"),
                        new ActJournal.Step("shared registry", "two", "registry/two")),
                List.of());
    }

    private static ActEntry entry(ActEntry.Kind kind) {
        return new ActEntry(AT, "Joliet Kia AM", "one", "crn-1/one", kind, "read back");
    }

    @Test
    void everyOrderIsReadAsItWasWritten() {
        List<ActOrder> orders =
                List.of(
                        new ActOrder.Password(Set.of(Period.AM, Period.PM), DeployChoice.NOW),
                        RENAME,
                        new ActOrder.Number(
                                new PhoneNumber("+13125550100"), true, DeployChoice.NEXT),
                        new ActOrder.Store(
                                "joliet",
                                DeployChoice.NOW,
                                Map.of("eve", List.of("a", "b"), "kim", List.of())),
                        new ActOrder.People(new Contact("u", "e@x.example", "", "L")),
                        new ActOrder.Pause("moving", java.time.LocalDate.of(2026, 12, 1)),
                        new ActOrder.Resume());
        ActJournals files = new ActFiles(folder);
        for (int i = 0; i < orders.size(); i++) {
            ActOrder order = orders.get(i);
            files.begin(journal("j" + i, order, i == 0 ? null : order)).close();
            ActJournal read = new ActFiles(folder).find("j" + i).orElseThrow();
            assertThat(read).isEqualTo(journal("j" + i, order, i == 0 ? null : order));
        }
        assertThat(files.list()).hasSize(orders.size());
    }

    @Test
    void aCrashLeavesWhatWasWrittenAndOneOfAThingIsOpenAtATime() throws IOException {
        ActJournals files = new ActFiles(folder);
        try (Hold<ActJournal, ActEntry> hold = files.begin(journal("one", RENAME, null))) {
            assertThat(files.find("one").orElseThrow().state()).isEqualTo(State.RUNNING);
            hold.write(entry(ActEntry.Kind.INTENT));
            hold.write(entry(ActEntry.Kind.DONE));
        }
        Files.writeString(
                folder.resolve("one.act"), "{\"at\":\"2026-11-26T14", StandardOpenOption.APPEND);
        ActJournal read = new ActFiles(folder).find("one").orElseThrow();
        assertThat(read.entries()).hasSize(2);
        assertThat(read.done()).isEqualTo(1);
        assertThat(read.state()).isEqualTo(State.OPEN);
        assertThatThrownBy(() -> files.begin(journal("two", RENAME, null)))
                .isInstanceOf(JournalProblem.class)
                .hasMessageContaining("A change of Joliet Kia (name) that was begun before");
        files.begin(journal("three", new ActOrder.Store("x", DeployChoice.NEXT), null)).close();
        try (Hold<ActJournal, ActEntry> hold = files.hold("one")) {
            hold.write(entry(ActEntry.Kind.FORGOTTEN));
            hold.end(State.DONE);
        }
        assertThat(files.find("one").orElseThrow().word()).isEqualTo("forgotten");
        files.begin(journal("two", RENAME, null)).close();
    }
}
