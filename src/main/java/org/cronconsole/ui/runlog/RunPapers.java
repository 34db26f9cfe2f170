package org.cronconsole.ui.runlog;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.cronconsole.job.CronJob;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunService;
import org.cronconsole.run.RunTicket;
import org.cronconsole.run.log.LogEntry;
import org.cronconsole.run.log.SavedLog;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What can be taken along of a run: lines, a ticket, a file, the address of its page. Secrets that
 * are known here are taken out of all of it, away from the screen's thread, and it is said that
 * others may be in it. Used on the screen's thread.
 */
final class RunPapers {
    /** Seconds, long enough to be read. */
    private static final int TICKS_SHOWN = 8;

    private final RunService runs;
    private final ScreenKit kit;
    private final Texts texts;
    private final RunLog log;
    private final Consumer<String> copy;
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private @Nullable CronJob job;
    private int ticks;

    /**
     * Of what this log is of.
     *
     * @param copy puts words into the clipboard
     */
    RunPapers(RunService runs, ScreenKit kit, RunLog log, Consumer<String> copy) {
        this.runs = runs;
        this.kit = kit;
        this.texts = kit.texts();
        this.log = log;
        this.copy = copy;
        log.shownProperty()
                .subscribe((before, now) -> {
                    if (before == null || now == null || !before.id().equals(now.id())) {
                        notice.set(null);
                    }
                });
    }

    /** The job whose run is shown. */
    void of(CronJob shown) {
        job = shown;
    }

    /** What came of the last thing that was asked for; null where nothing is to be said. */
    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /** Copies lines, oldest first. */
    void copyLines(List<LogEntry> chosen) {
        List<LogEntry> lines = List.copyOf(chosen);
        kit.tasks()
                .run(
                        () -> String.join("\n", written(lines)),
                        text -> {
                            copy.accept(text);
                            warn(texts.format("runlog.copied.lines", lines.size()));
                        },
                        this::fail);
    }

    /** Copies the run as text for a ticket. */
    void copyTicket() {
        CronJob of = job;
        Run run = log.shownProperty().get();
        if (of == null || run == null) {
            return;
        }
        List<LogEntry> lines = List.copyOf(log.lines());
        RunTicket ticket =
                new RunTicket(
                        of.dealership().orElse(null),
                        of.name(),
                        of.plan(),
                        of.intent() == null ? kit.times().zone() : of.intent().zone(),
                        texts.format("schedule.utc", of.schedule()),
                        of.dashboardUrl());
        notice.set(Notice.info("", texts.get("runlog.ticket.making")));
        kit.tasks()
                .run(
                        () ->
                                new RunTicket.LastGood(
                                        runs.lastGood(of, run.at()).orElse(null), true),
                        before -> copyTicket(ticket, run, before, lines),
                        // A ticket is wanted most when things do not answer.
                        failure ->
                                copyTicket(
                                        ticket, run, new RunTicket.LastGood(null, false), lines));
    }

    private void copyTicket(
            RunTicket ticket, Run run, RunTicket.LastGood before, List<LogEntry> lines) {
        kit.tasks()
                .run(
                        () -> ticket.text(run, before, lines),
                        text -> {
                            copy.accept(text);
                            warn(texts.get("runlog.copied.ticket"));
                        },
                        this::fail);
    }

    private void warn(String what) {
        say(Notice.info("", texts.format("runlog.warned", what, texts.get("runlog.warning"))));
    }

    private void say(Notice said) {
        notice.set(said);
        ticks = 0;
    }

    /** Lets the time pass: what needs no answer goes by itself. */
    void tick() {
        Notice said = notice.get();
        if (said != null && said.kind() == Notice.Kind.INFO && ++ticks > TICKS_SHOWN) {
            notice.set(null);
        }
    }

    private void fail(Throwable failure) {
        notice.set(Notice.of(kit.problems().of(failure)));
    }

    /** Asks where to, and writes the log to a file. */
    void save() {
        CronJob of = job;
        Run run = log.shownProperty().get();
        if (of != null && run != null) {
            List<LogEntry> lines = List.copyOf(log.lines());
            String about = SavedLog.about(run, of.name(), log.begins());
            kit.dialogs()
                    .saveFile(
                            texts.get("runlog.save.title"),
                            SavedLog.nameFor(of.name(), run),
                            file -> write(file, about, lines, false));
        }
    }

    private void write(Path file, String about, List<LogEntry> lines, boolean replace) {
        kit.tasks()
                .run(
                        () -> {
                            SavedLog.write(file, about, written(lines), replace);
                            return file;
                        },
                        saved ->
                                notice.set(
                                        Notice.success(
                                                texts.format("runlog.saved", saved.toString()),
                                                texts.get("runlog.warning"))),
                        failure -> notSaved(failure, file, about, lines));
    }

    private void notSaved(Throwable failure, Path file, String about, List<LogEntry> lines) {
        if (failure instanceof FileAlreadyExistsException) {
            kit.dialogs()
                    .confirm(
                            Confirmation.destructive(
                                    texts.get("runlog.save.there"),
                                    texts.format("runlog.save.there.text", file.toString()),
                                    texts.get("runlog.save.replace")),
                            yes -> write(file, about, lines, true));
        } else if (failure instanceof IOException) {
            notice.set(
                    Notice.warning(
                            texts.get("runlog.unsaved"),
                            texts.format("runlog.unsaved.text", file.toString())));
        } else {
            fail(failure);
        }
    }

    private static List<String> written(List<LogEntry> lines) {
        return lines.stream().map(LogEntry::written).toList();
    }

    /** Opens Render's own page of what is shown. */
    void openPage() {
        CronJob of = job;
        if (of != null && !kit.dialogs().browse(of.dashboardUrl())) {
            notice.set(
                    Notice.warning(
                            texts.get("runlog.page.odd"),
                            texts.format("runlog.page.odd.text", of.dashboardUrl())));
        }
    }

    /** Copies the address of that page. */
    void copyLink() {
        CronJob of = job;
        if (of != null) {
            copy.accept(of.dashboardUrl());
            say(Notice.info("", texts.get("runlog.copied.link")));
        }
    }
}
