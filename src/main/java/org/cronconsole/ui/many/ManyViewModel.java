package org.cronconsole.ui.many;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.cronconsole.dealership.queue.CsvRefused;
import org.cronconsole.dealership.queue.ManyAtOnce;
import org.cronconsole.dealership.queue.QueueClock;
import org.cronconsole.dealership.queue.QueueFiles;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.KeepingSignedIn;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** Many dealerships at once: a file is chosen, looked at, and worked through. */
public final class ManyViewModel {
    /** Where it is. */
    public enum Stage {
        /** A file is to be chosen. */
        CHOOSE,
        /** The file is read, and each row looked at. */
        LOOKING,
        /** To be looked at; nothing is done. */
        PREVIEW,
        /** Worked through: a row under way, or waiting, or paused. */
        WORKING,
        /** Nothing goes on any more. */
        ENDED
    }

    private final ManyAtOnce many;
    private final ScreenKit kit;
    private final WriteAccess writes;
    private final KeepingSignedIn keeping;
    private final ManyWords words;
    private final Working working;
    private final ManyRows table;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CHOOSE);
    private final ReadOnlyObjectWrapper<ManyAtOnce.@Nullable Look> look =
            new ReadOnlyObjectWrapper<>();
    private final KeptOffer kept;
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final RowActs acts;
    private Tasks.@Nullable Handle looking;

    /**
     * Works by this workbench.
     *
     * @param dataFolder the application's, where queues are kept
     * @param clock by which a queue waits
     */
    public ManyViewModel(
            Workbench workbench,
            ScreenKit kit,
            WriteAccess writes,
            Path dataFolder,
            QueueClock clock) {
        this.many = new ManyAtOnce(workbench.onboarding(), dataFolder, clock);
        this.kit = kit;
        this.writes = writes;
        this.keeping = new KeepingSignedIn(workbench, kit, kit.texts().get("keeping.many"));
        this.words = new ManyWords(kit);
        this.table = new ManyRows(words);
        this.kept = new KeptOffer(many, kit, notice, this::failed);
        this.working = new Working(many, kit, table::show, this::ended);
        this.acts = new RowActs(this, working, kit);
    }

    /** The screen is shown: offers a queue that was begun and has not ended. */
    public void entered() {
        if (stage.get() == Stage.CHOOSE) {
            kept.look();
        }
    }

    /** Asks for a file and looks at its rows. Writes nothing. */
    public void choose() {
        if (stage.get() != Stage.WORKING) {
            kit.dialogs().chooseCsvFile(this::open);
        }
    }

    /** Looks at the rows of a file, unless dealerships are being onboarded now. Writes nothing. */
    public void open(Path file) {
        if (stage.get() != Stage.WORKING) {
            look(file);
        }
    }

    private void look(Path file) {
        stopLooking();
        notice.set(null);
        stage.set(Stage.LOOKING);
        looking =
                kit.tasks()
                        .run(
                                () -> many.look(file),
                                this::looked,
                                failure -> {
                                    looking = null;
                                    stage.set(Stage.CHOOSE);
                                    notice.set(unread(file, failure));
                                });
    }

    private Notice unread(Path file, Throwable failure) {
        if (failure instanceof CsvRefused refused) {
            return new Notice(
                    Notice.Kind.ERROR,
                    kit.texts().format("many.refused", String.valueOf(file.getFileName())),
                    String.valueOf(refused.getMessage()),
                    "",
                    null,
                    null);
        }
        return Notice.of(kit.problems().of(failure))
                .withAction(kit.texts().get("kit.retry"), () -> look(file));
    }

    private void looked(ManyAtOnce.Look seen) {
        looking = null;
        look.set(seen);
        table.fill(seen.queue().rows());
        stage.set(Stage.PREVIEW);
        if (seen.goesOn()) {
            notice.set(
                    Notice.info(
                            kit.texts().get("many.goeson"),
                            kit.texts()
                                    .format(
                                            "many.goeson.text",
                                            kit.times().local(seen.queue().begunAt()))));
        }
    }

    /** Asks, then begins, or goes on. */
    public void start() {
        ManyAtOnce.Look seen = look.get();
        if (seen == null
                || table.left() == 0
                || writes.refused().get()
                || acts.rollingBackProperty().get()) {
            return;
        }
        if (stage.get() == Stage.ENDED) {
            again(() -> {});
            return;
        }
        if (stage.get() != Stage.PREVIEW) {
            return;
        }
        kit.dialogs()
                .confirm(
                        Confirmation.plain(
                                kit.texts().format("many.confirm.title", seen.queue().left()),
                                words.plan(seen),
                                kit.texts().format("many.confirm.verb", seen.queue().left())),
                        yes -> keeping.begin(around -> begin(seen, around)));
    }

    private void begin(ManyAtOnce.Look seen, KeepingSignedIn.Around around) {
        if (stage.get() == Stage.PREVIEW) {
            notice.set(null);
            stage.set(Stage.WORKING);
            working.begin(seen, around);
        }
    }

    private void ended(@Nullable Throwable failure) {
        stage.set(Stage.ENDED);
        if (failure != null) {
            failed(failure);
        }
    }

    /** Says what went wrong. */
    void failed(Throwable failure) {
        boolean own = failure instanceof QueueFiles.Unkept || Working.isBusy(failure);
        notice.set(
                own
                        ? Notice.warning("", String.valueOf(failure.getMessage()))
                        : Notice.of(kit.problems().of(failure)));
    }

    /**
     * Works on.
     *
     * @param before is done first, away from the screen's thread
     */
    void again(Runnable before) {
        keeping.begin(around -> {
            notice.set(null);
            stage.set(Stage.WORKING);
            working.again(before, around);
        });
    }

    /** True where a row is left to go on with, or to try again. */
    boolean unfinished() {
        return table.all().stream().anyMatch(row -> row.state().waits() || acts.canRetry(row));
    }

    /** Goes back to the choice of a file; not while rows are worked at. */
    public void back() {
        if (stage.get() == Stage.WORKING || acts.rollingBackProperty().get()) {
            return;
        }
        stopLooking();
        notice.set(null);
        look.set(null);
        table.fill(List.of());
        stage.set(Stage.CHOOSE);
        entered();
    }

    private void stopLooking() {
        if (looking != null) {
            looking.cancel();
            looking = null;
        }
    }

    /** Asks where to, and writes a file to begin with. */
    public void saveTemplate() {
        new ManyFiles(kit, notice).saveTemplate();
    }

    /** Asks where to, and writes how each row stands. */
    public void saveResults() {
        new ManyFiles(kit, notice).saveResults(List.copyOf(table.all()));
    }

    /** The rows, and which of them are shown. */
    ManyRows table() {
        return table;
    }

    /** Where it is. */
    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** What was looked at; null before. */
    public ReadOnlyObjectProperty<ManyAtOnce.@Nullable Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** A queue that was begun and has not ended. */
    KeptOffer kept() {
        return kept;
    }

    /** What can be done about one row. */
    RowActs acts() {
        return acts;
    }

    /** What is to be said. */
    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    Working working() {
        return working;
    }

    KeepingSignedIn keeping() {
        return keeping;
    }

    WriteAccess writes() {
        return writes;
    }

    ManyWords words() {
        return words;
    }
}
