package org.cronconsole.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.cronconsole.account.WriteLock;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobService;
import org.cronconsole.job.Patience;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.HttpRenderApi;
import org.cronconsole.render.NewCronJob;
import org.cronconsole.render.RenderClientOptions;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunService;
import org.cronconsole.run.RunStatus;
import org.cronconsole.run.RunTrigger;
import org.cronconsole.run.log.LogEntry;
import org.cronconsole.sandbox.FaultRule;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.FxDialogs;
import org.cronconsole.ui.kit.FxTasks;
import org.cronconsole.ui.kit.Problems;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.Themes;
import org.cronconsole.ui.kit.Times;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.runlog.RunPane;
import org.cronconsole.ui.runlog.RunPaneViewModel;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A job of the sandbox writes 2,000 lines a second for a minute; the window follows it over the
 * sandbox's WebSocket while somebody scrolls, and the connection is broken three times. Prints as
 * JSON how long the window's pulses are apart, what the heap holds after a collection, and how
 * often each line was shown; ends with 1 where a line was lost or doubled, nine of ten pulses and
 * half of the rest took 33 ms or more, or the heap grew. Rate limits are those of Render.
 */
@SuppressWarnings("NullAway.Init") // the window fills the fields
final class LiveLogBench {
    private static final int RATE = 2_000;
    private static final int SECONDS = 60;
    private static final int WARM_UP = 15;
    private static final int IDLE = 5;
    private static final double MOST_MILLIS = 33;
    private static final long MOST_GROWTH = 32L * 1024 * 1024;
    private static final List<Integer> BREAKS = List.of(12, 27, 42);

    private final Sandbox sandbox;
    private final HttpRenderApi api;
    private final WorkspaceId workspace;
    private final RunService runs;
    private final Pulses pulses = new Pulses();
    private final Tally tally = new Tally(RATE * SECONDS);
    private RunPaneViewModel model;
    private RunPane pane;
    private ListView<LogEntry> list;
    private final AtomicInteger breaks = new AtomicInteger();

    private LiveLogBench() throws IOException {
        sandbox =
                Sandbox.start(
                        SandboxOptions.defaults().withDealerships(1).withDays(1).withSeed(5L));
        workspace = new WorkspaceId(sandbox.access().ownerId());
        api =
                new HttpRenderApi(
                        new RenderAccess(
                                URI.create(sandbox.access().renderApiBaseUrl()),
                                Secret.of(sandbox.access().renderApiKey()),
                                workspace),
                        RenderClientOptions.defaults());
        runs = new RunService(api, InstantSource.system());
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        boolean ok = new LiveLogBench().measure();
        System.exit(ok ? 0 : 1);
    }

    private boolean measure() throws Exception {
        JobId id = chatter("Chatter", SECONDS);
        JobService jobs =
                new JobService(
                        api,
                        workspace,
                        new EnvGroupRegistry(api, workspace, InstantSource.system()),
                        runs,
                        InstantSource.system(),
                        Patience.ofPerson());
        CronJob job = jobs.find(id);
        onFx(() -> show(jobs));
        warmUp(jobs);
        pulses.phase("idle");
        TimeUnit.SECONDS.sleep(IDLE);
        long before = heapAfterCollection();
        pulses.phase("followed");
        // As where one triggers it and looks: the log is followed from its first line on.
        Run run = soon(job);
        onFx(() -> begin(job, run));
        awaitLive();
        api.triggerRun(id);
        for (int second = 0; second < SECONDS; second++) {
            phase(second);
            TimeUnit.SECONDS.sleep(1);
        }
        onFx(pulses::stop);
        Run ended = awaitEnd(job, run);
        onFx(() -> {
            model.show(job, ended);
            return null;
        });
        for (int i = 0; i < 100 && !tally.complete(); i++) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        // What is still read of its end has nothing to do with what is kept.
        onFx(() -> {
            model.stop();
            return null;
        });
        TimeUnit.SECONDS.sleep(2);
        long after = heapAfterCollection();
        return report(before, after);
    }

    private JobId chatter(String name, int seconds) {
        return api.createCronJob(
                        new NewCronJob(
                                workspace,
                                name,
                                "https://github.com/acme-auto/vauto-sync",
                                "main",
                                false,
                                "0 0 1 1 *",
                                "docker",
                                null,
                                null,
                                null,
                                "chatter " + RATE + " " + seconds,
                                List.of()))
                .service()
                .id();
    }

    /** A window that has been open for some minutes has run this code before. */
    private void warmUp(JobService jobs) throws Exception {
        CronJob job = jobs.find(chatter("Warm-up", WARM_UP));
        onFx(() -> {
            model.show(job, soon(job));
            return null;
        });
        awaitLive();
        api.triggerRun(job.id());
        TimeUnit.SECONDS.sleep(WARM_UP);
        onFx(() -> {
            model.show(job, null);
            breaks.set(0);
            return pulses.start();
        });
        tally.forget();
    }

    /** What the person does in this second of the run. */
    private void phase(int second) throws Exception {
        if (BREAKS.contains(second)) {
            sandbox.faults()
                    .add(
                            FaultRule.builder()
                                    .method(FaultRule.FRAME)
                                    .path("/v1/logs/subscribe")
                                    .count(1)
                                    .cut(FaultRule.Cut.MIDWAY)
                                    .build());
        }
        switch (second) {
            case 15 -> {
                pulses.phase("scrolled");
                pulses.everyFrame(this::scroll);
            }
            case 30 -> {
                pulses.phase("searched");
                onFx(() -> {
                    list.requestFocus();
                    pane.search();
                    search("vehicle 1");
                    return null;
                });
            }
            case 40 -> {
                pulses.phase("wrapped");
                onFx(() -> {
                    search("");
                    ((ToggleButton) pane.root().lookup("#logWrapToggle")).fire();
                    return null;
                });
            }
            case 50 -> {
                pulses.phase("followedWrapped");
                pulses.everyFrame(frame -> {});
                onFx(() -> {
                    ((Button) pane.root().lookup("#jumpToNewestButton")).fire();
                    return null;
                });
            }
            default -> {}
        }
    }

    private void search(String words) {
        ((TextField) pane.root().lookup("#logSearchField")).setText(words);
    }

    /** A wheel that is turned up and down, a notch every third frame. */
    private void scroll(long frame) {
        if (frame % 3 == 0) {
            double by = frame / 60 % 2 == 0 ? 40 : -40;
            Event.fireEvent(
                    list,
                    new ScrollEvent(
                            ScrollEvent.SCROLL,
                            200,
                            100,
                            200,
                            100,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            0,
                            by,
                            0,
                            by,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            null));
        }
    }

    @SuppressWarnings("unchecked") // the list of this name holds lines
    private Void show(JobService jobs) {
        Texts texts = Texts.load();
        Stage stage = new Stage();
        ScreenKit kit =
                new ScreenKit(
                        new FxTasks(),
                        texts,
                        new Problems(texts),
                        new FxDialogs(stage, texts),
                        Times.ofThisMachine(texts));
        model =
                new RunPaneViewModel(
                        runs,
                        kit,
                        new JobActions(jobs, kit, (job, run) -> {}),
                        new WriteAccess(new WriteLock(InstantSource.system(), false, false), kit),
                        new RunPaneViewModel.Ways(job -> {}, job -> {}, text -> {}));
        pane = new RunPane(model, kit);
        new Themes(org.cronconsole.ui.kit.Looks.of(Theme.LIGHT));
        Scene scene = new Scene(pane.root(), 1000, 600);
        Themes.style(scene);
        stage.setScene(scene);
        stage.show();
        Labeled state = (Labeled) pane.root().lookup("#logState");
        String broken = texts.get("runs.log.state.reconnecting");
        state.textProperty()
                .subscribe((was, now) -> {
                    breaks.addAndGet(now.equals(broken) ? 1 : 0);
                });
        list = (ListView<LogEntry>) pane.root().lookup("#runLogView");
        list.getItems()
                .addListener(
                        (ListChangeListener<LogEntry>)
                                change -> {
                                    while (change.next()) {
                                        change.getAddedSubList().forEach(tally::take);
                                    }
                                });
        return null;
    }

    private Void begin(CronJob job, Run run) {
        model.show(job, run);
        return null;
    }

    private static Run soon(CronJob job) {
        return new Run(
                new RunId("soon"),
                job.id(),
                RunStatus.RUNNING,
                Instant.now(),
                null,
                RunTrigger.MANUAL,
                null,
                null);
    }

    private void awaitLive() throws Exception {
        String live = Texts.load().get("runs.log.state.live");
        while (!onFx(() -> ((Labeled) pane.root().lookup("#logState")).getText()).equals(live)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private Run awaitEnd(CronJob job, Run run) throws InterruptedException {
        while (runs.active(job).isPresent()) {
            TimeUnit.SECONDS.sleep(1);
        }
        return new Run(
                run.id(),
                run.job(),
                RunStatus.SUCCESSFUL,
                run.startedAt(),
                Instant.now(),
                run.trigger(),
                null,
                null);
    }

    private boolean report(long before, long after) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("linesWritten", RATE * SECONDS)
                .put("linesShown", tally.shown())
                .put("lost", tally.lost())
                .put("doubled", tally.doubled())
                .put("outOfOrder", tally.outOfOrder())
                .put("brokenConnections", breaks.get());
        boolean smooth = pulses.report(json.putObject("pulses"), MOST_MILLIS);
        json.put("heapBeforeKiB", before / 1024)
                .put("heapAfterKiB", after / 1024)
                .put("mostGrowthKiB", MOST_GROWTH / 1024);
        json.put(
                "loadAverage", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        boolean ok =
                smooth
                        && breaks.get() >= BREAKS.size()
                        && tally.lost() == 0
                        && tally.doubled() == 0
                        && after - before < MOST_GROWTH;
        json.put("ok", ok);
        System.out.println(json.toPrettyString());
        return ok;
    }

    private static long heapAfterCollection() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static <T> T onFx(Supplier<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException failed) {
                done.completeExceptionally(failed);
            }
        });
        return done.get(30, TimeUnit.SECONDS);
    }
}
