package org.cronconsole.ui.many;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.dealership.OnboardingProgress;
import org.cronconsole.dealership.OnboardingRequest;
import org.cronconsole.dealership.queue.CsvRows;
import org.cronconsole.dealership.queue.QueueClock;
import org.cronconsole.dealership.queue.QueueNow;
import org.cronconsole.dealership.queue.QueueRow;
import org.cronconsole.dealership.queue.RowState;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RateAllowance;
import org.cronconsole.ui.kit.AskedDialogs;
import org.cronconsole.ui.kit.DirectTasks;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.many.ManyViewModel.Stage;
import org.cronconsole.ui.onboarding.FakeBusiness;
import org.cronconsole.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Condition;

class ManyViewModelTest {
    @TempDir private Path folder;
    private final FakeBusiness business = new FakeBusiness();
    private final DirectTasks tasks = new DirectTasks();
    private final AskedDialogs dialogs = new AskedDialogs();
    private Instant now = FakeRender.NOW;
    private Runnable onWait = () -> {};

    private ManyViewModel model() {
        Workbench workbench = business.workbench();
        ScreenKit kit = business.kit(tasks, dialogs);
        return new ManyViewModel(
                workbench,
                kit,
                new WriteAccess(workbench.writes(), kit),
                folder.resolve("home"),
                new QueueClock() {
                    @Override
                    public Instant now() {
                        return now;
                    }

                    @Override
                    public void await(Condition told, Duration most) {
                        now = now.plus(most);
                        onWait.run();
                    }
                });
    }

    private void file(String... rows) throws IOException {
        dialogs.csvFile = folder.resolve("many.csv");
        Files.writeString(dialogs.csvFile, CsvRows.HEADER + "\n" + String.join("\n", rows));
    }

    private static String row(int number, String... changes) {
        List<String> all = new ArrayList<>(List.of("areaCode", ""));
        all.addAll(List.of(changes));
        return CsvRows.line(number, all.toArray(String[]::new));
    }

    private static GatewayException refused() {
        return new GatewayException.Invalid(
                "Render refused: no.",
                new Failure(RemoteService.RENDER, "POST /services", 400, null, null, false),
                Map.of());
    }

    private static List<RowState> states(ManyViewModel model) {
        return model.table().all().stream().map(QueueRow::state).toList();
    }

    private static Notice notice(ManyViewModel model) {
        return Objects.requireNonNull(model.noticeProperty().get());
    }

    @Test
    void looksBeforeAnythingIsDoneAndThenWorksThroughIt() throws IOException {
        business.users.add(new DashboardUser(9, "taken.one", "USER", List.of("x"), true, null));
        file(row(1), row(2, "timeZone", "Chicago"), row(3, "userName", "taken.one"), row(4));
        ManyViewModel model = model();
        model.entered();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.CHOOSE);
        model.choose();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.PREVIEW);
        assertThat(states(model))
                .containsExactly(
                        RowState.READY, RowState.PROBLEM, RowState.PROBLEM, RowState.READY);
        assertThat(business.render.writes).isEmpty();
        model.table().onlyProblemsProperty().set(true);
        assertThat(model.table().shown()).extracting(QueueRow::row).containsExactly(3, 4);
        model.table().filterProperty().set("taken");
        assertThat(model.table().shown()).isEmpty();
        model.table().filterProperty().set("dashboard user");
        assertThat(model.table().shown()).extracting(QueueRow::row).containsExactly(4);
        model.table().onlyProblemsProperty().set(false);
        model.table().filterProperty().set("");
        assertThat(model.words().counts(model.table().all()))
                .isEqualTo("2 ready · 2 with problems");
        assertThat(model.words().plan(Objects.requireNonNull(model.lookProperty().get())))
                .startsWith("2 dealerships, about ")
                .contains("20 creates an hour");

        model.start();
        assertThat(dialogs.last().title()).isEqualTo("Onboard 2 dealerships now?");
        assertThat(business.render.writes).isEmpty();
        dialogs.yes("");
        assertThat(model.stageProperty().get()).isEqualTo(Stage.ENDED);
        assertThat(states(model))
                .containsExactly(RowState.DONE, RowState.PROBLEM, RowState.PROBLEM, RowState.DONE);
        assertThat(business.users).hasSize(3);

        dialogs.savedFile = folder.resolve("results.csv");
        model.saveResults();
        assertThat(Files.readString(dialogs.savedFile))
                .contains("2,Motors 1,done", "3,Motors 2,problem,")
                .doesNotContain("planted");
        dialogs.savedFile = folder.resolve("template.csv");
        model.back();
        assertThat(model.kept().queueProperty().get()).as("nothing is left to go on with").isNull();
        model.saveTemplate();
        assertThat(dialogs.savedFile).exists();
        dialogs.savedFile = folder.resolve("none").resolve("template.csv");
        model.saveTemplate();
        assertThat(notice(model).kind()).isEqualTo(Notice.Kind.WARNING);
    }

    @Test
    void aFileThatCannotBeTakenIsToldAndAnotherCanBeChosen() throws IOException {
        file(row(1));
        Files.writeString(
                dialogs.csvFile, Files.readString(dialogs.csvFile).replace("pmTime", "pnTime"));
        ManyViewModel model = model();
        model.choose();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.CHOOSE);
        assertThat(notice(model).title()).isEqualTo("many.csv was not taken");
        assertThat(notice(model).text()).contains("Is pmTime meant?");
        business.lookingUpFails = FakeRender.cut();
        file(row(1));
        model.choose();
        assertThat(notice(model).kind()).isEqualTo(Notice.Kind.WARNING);
        business.lookingUpFails = null;
        Objects.requireNonNull(notice(model).action()).run();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.PREVIEW);
    }

    @Test
    void aReadOnlySessionLooksOnly() throws IOException {
        business.readOnly = true;
        file(row(1));
        ManyViewModel model = model();
        model.choose();
        assertThat(states(model)).containsExactly(RowState.READY);
        model.start();
        assertThat(dialogs.count()).isZero();
        assertThat(business.render.writes).isEmpty();
    }

    @Test
    void waitsPausesStopsAndIsOfferedAgain() throws IOException {
        file(row(1), row(2));
        business.render.createsLeft = new RateAllowance(20, 1, now.plus(Duration.ofMinutes(40)));
        ManyViewModel model = model();
        model.choose();
        List<QueueNow.Phase> phases = new ArrayList<>();
        List<String> said = new ArrayList<>();
        model.working()
                .nowProperty()
                .subscribe((was, seen) -> {
                    if (seen != null) {
                        phases.add(seen.phase());
                        said.add(model.words().now(seen));
                    }
                });
        int[] waits = {0};
        onWait =
                () -> {
                    waits[0]++;
                    if (waits[0] == 3) {
                        model.working().pause();
                    } else if (waits[0] == 5) {
                        model.working().goOn();
                    } else if (waits[0] == 9) {
                        model.working().stop();
                    }
                };
        model.start();
        dialogs.yes("");
        assertThat(model.stageProperty().get()).isEqualTo(Stage.ENDED);
        assertThat(phases)
                .containsSubsequence(
                        QueueNow.Phase.WAITING,
                        QueueNow.Phase.PAUSED,
                        QueueNow.Phase.WAITING,
                        QueueNow.Phase.STOPPED);
        assertThat(said).anyMatch(words -> words.startsWith("The next one begins"));
        assertThat(states(model)).containsOnly(RowState.READY);

        ManyViewModel next = model();
        next.entered();
        assertThat(next.words().offer(Objects.requireNonNull(next.kept().queueProperty().get())))
                .startsWith("many.csv, begun ")
                .contains("no dealership onboarded, 2 left");
        business.render.createsLeft = null;
        onWait = () -> {};
        now = now.plus(Duration.ofHours(1));
        next.choose();
        assertThat(notice(next).title()).isEqualTo("It goes on where it stopped");
        next.start();
        dialogs.yes("");
        assertThat(states(next)).containsOnly(RowState.DONE);
    }

    @Test
    void aRowThatStoppedHalfWayIsTriedAgainOrRolledBack() throws IOException {
        file(row(1), row(2));
        business.render.fault = refused();
        business.render.faultOn = "create Motors 1 PM";
        ManyViewModel model = model();
        model.choose();
        model.start();
        dialogs.yes("");
        assertThat(states(model)).containsExactly(RowState.PARTLY, RowState.DONE);
        assertThat(model.acts().canRetry(model.table().all().getFirst())).isTrue();
        assertThat(model.acts().canRollBack(model.table().all().getFirst())).isTrue();
        assertThat(model.acts().canRetry(model.table().all().getLast())).isFalse();
        business.render.fault = refused();
        business.render.faultOn = "create Motors 1 PM";
        model.acts().retry(model.table().all().getFirst());
        assertThat(states(model)).containsExactly(RowState.PARTLY, RowState.DONE);
        business.render.fault = null;
        model.acts().rollBack(model.table().all().getFirst());
        dialogs.yes("");
        assertThat(states(model)).containsExactly(RowState.ROLLED_BACK, RowState.DONE);
        assertThat(business.users).extracting(DashboardUser::username).doesNotContain("motors.1");
    }

    @Test
    void whatWasRolledBackByItselfMeanwhileIsNotBegunAnew() throws IOException {
        file(row(1), row(2));
        business.render.fault = refused();
        business.render.faultOn = "create Motors 1 PM";
        ManyViewModel model = model();
        model.choose();
        model.start();
        dialogs.yes("");
        business.render.fault = null;
        String journal = Objects.requireNonNull(model.table().all().getFirst().journal());
        business.workbench()
                .onboarding()
                .rollBack(journal, (OnboardingRequest) null, OnboardingProgress.NONE);
        model.acts().retry(model.table().all().getFirst());
        assertThat(states(model)).containsExactly(RowState.ROLLED_BACK, RowState.DONE);
        assertThat(business.users).extracting(DashboardUser::username).doesNotContain("motors.1");
    }

    @Test
    void aQueueThatIsNotWantedAnyMoreIsForgotten() throws IOException {
        file(row(1), row(2));
        business.render.createsLeft = new RateAllowance(20, 0, now.plusSeconds(90));
        ManyViewModel model = model();
        onWait = () -> model.working().stop();
        model.choose();
        model.start();
        dialogs.yes("");
        model.back();
        assertThat(model.kept().queueProperty().get()).isNotNull();
        model.kept().forget();
        dialogs.yes("");
        assertThat(model.kept().queueProperty().get()).isNull();
    }
}
