package org.cronconsole.ui.runlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.render.FakeRender;
import org.cronconsole.run.NextStep;
import org.cronconsole.run.NextStep.Way;
import org.cronconsole.ui.kit.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class RunPaneViewModelTest {
    private final List<String> copied = new ArrayList<>();

    @TempDir private Path folder;

    private RunPaneFixture shown(boolean readOnly) {
        RunPaneFixture fixture = new RunPaneFixture(copied::add, readOnly);
        fixture.goodAndBad();
        fixture.showBad();
        return fixture;
    }

    private static Notice notice(RunPaneFixture fixture) {
        return Objects.requireNonNull(fixture.model.papers().noticeProperty().get());
    }

    @Test
    void whatWritesIsClosedToAReadOnlySessionAndLookingIsNot() {
        RunHelp help = shown(true).model.help();
        assertThat(help.steps())
                .extracting(NextStep::way)
                .containsExactly(Way.LINE_CHECK, Way.RUN_AGAIN);
        assertThat(help.cannotTake(help.steps().getFirst()).get()).isFalse();
        assertThat(help.cannotTake(help.steps().getLast()).get()).isTrue();
        RunHelp open = shown(false).model.help();
        assertThat(open.cannotTake(open.steps().getLast()).get()).isFalse();
    }

    @Test
    void aLogThatCouldNotBeReadIsSaidInItsPlaceAloneAndReadAgainOnWish() {
        RunPaneFixture fixture = new RunPaneFixture(copied::add);
        fixture.goodAndBad();
        fixture.render().logsFault = FakeRender.cut();
        fixture.showBad();
        RunPaneViewModel model = fixture.model;
        assertThat(model.unreadProperty().get()).isTrue();
        assertThat(model.statusProperty().get()).isEmpty();
        assertThat(model.log().statusProperty().get()).isNotEmpty();
        fixture.render().logsFault = null;
        model.readAgain();
        assertThat(model.unreadProperty().get()).isFalse();
        assertThat(model.lines()).isNotEmpty();
        assertThat(model.statusProperty().get()).contains("lines", "Chicago");
    }

    @Test
    void runningAgainAsksFirst() {
        RunPaneFixture fixture = shown(false);
        RunHelp help = fixture.model.help();
        help.take(help.steps().getLast());
        assertThat(fixture.test.dialogs.count()).isEqualTo(1);
        assertThat(fixture.render().writes).isEmpty();
    }

    @Test
    void aSavedLogReplacesAFileOnlyWhenThePersonSaysSo() throws IOException {
        RunPaneFixture fixture = shown(false);
        Path file = folder.resolve("log.txt");
        Files.writeString(file, "mine");
        fixture.test.dialogs.savedFile = file;
        fixture.model.papers().save();
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(fixture.test.dialogs.last().message()).contains("log.txt");
        fixture.test.dialogs.yes("");
        assertThat(Files.readString(file))
                .startsWith("# Log of run run-2 of Naperville Ford AM (crn-1), times in UTC\n")
                .contains("ERROR sync failed, exit 2");
        assertThat(notice(fixture).kind()).isEqualTo(Notice.Kind.SUCCESS);
    }

    @Test
    void aLogThatCannotBeWrittenIsSaid() {
        RunPaneFixture fixture = shown(false);
        fixture.test.dialogs.savedFile = folder.resolve("no-such-folder").resolve("log.txt");
        fixture.model.papers().save();
        assertThat(notice(fixture).kind()).isEqualTo(Notice.Kind.WARNING);
    }

    @Test
    void aTicketTellsWhatSomebodyElseNeeds() {
        RunPaneFixture fixture = shown(false);
        fixture.model.papers().copyTicket();
        assertThat(copied.getLast())
                .contains(
                        "Dealership: Naperville Ford\n",
                        "Job: Naperville Ford AM (crn-1)\n",
                        "Status: unsuccessful\nReason: exit code 2\n",
                        "Started: 2026-11-23 12:00:00 UTC = Mon 23 Nov 2026, 6:00:00 AM CST"
                                + " (America/Chicago)\n",
                        "Plan: starter\n",
                        "Last good run: run-1, 2026-11-22 12:00:00 UTC",
                        "On Render: https://dashboard.render.com/cron/crn-1\n",
                        "ERROR sync failed, exit 2\n")
                .endsWith("Read it before you hand it on.\n");
    }

    @Test
    void itsPageIsOpenedAndItsAddressCopied() {
        RunPaneFixture fixture = shown(false);
        fixture.model.papers().openPage();
        fixture.model.papers().copyLink();
        assertThat(fixture.test.dialogs.browsed)
                .containsExactly("https://dashboard.render.com/cron/crn-1");
        assertThat(copied).containsExactly("https://dashboard.render.com/cron/crn-1");
        for (int i = 0; i < 10; i++) {
            fixture.model.tick();
        }
        assertThat(fixture.model.papers().noticeProperty().get()).as("it goes by itself").isNull();
    }

    @Test
    void withoutAGoodRunBeforeThereIsNothingToCompare() {
        RunPaneFixture fixture = new RunPaneFixture(copied::add);
        fixture.event("run-2", FakeRender.NOW.minus(Duration.ofHours(3)), Duration.ofMinutes(1), 1);
        fixture.model.comparison().wantedProperty().set(true);
        fixture.showBad();
        assertThat(fixture.model.comparison().wordsProperty().get())
                .isEqualTo("No run of this job succeeded in the 90 days before.");
        assertThat(fixture.model.comparison().partingProperty().get())
                .isEqualTo(Comparison.Parting.NONE);
    }

    @Test
    void anExpressionThatWouldTakeMinutesIsGivenUp() {
        RunPaneFixture fixture = new RunPaneFixture(copied::add);
        fixture.goodAndBad();
        fixture.render().logs.addAll(fixture.lines(60, List.of("a".repeat(3_000))));
        fixture.showBad();
        LogSearch search = fixture.model.search();
        search.openProperty().set(true);
        search.expressionProperty().set(true);
        search.queryProperty().set("a*a*a*q");
        assertThat(search.wordsProperty().get()).isEqualTo("Too slow an expression");
        search.queryProperty().set("2FA (text|code)");
        assertThat(search.wordsProperty().get()).startsWith("1 of ");
    }
}
