package org.cronconsole.ui.doctor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.cronconsole.doctor.Clinic;
import org.cronconsole.doctor.Finding;
import org.cronconsole.doctor.SupportBundle;
import org.cronconsole.http.CallLog;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.WordFilter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Looks at everything, line by line, and shows the last calls. */
public final class DoctorViewModel {
    private static final String BUNDLE = "cron-console-support.zip";

    private final Clinic clinic;
    private final ScreenKit kit;
    private final ObservableList<DoctorLine> lines = FXCollections.observableArrayList();
    private final ObservableList<CallLog.Call> calls = FXCollections.observableArrayList();
    private final FilteredList<CallLog.Call> shownCalls = new FilteredList<>(calls);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final BooleanProperty debug = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private Tasks.@Nullable Handle examination;

    /** Nothing is looked at before {@link #examine}. */
    public DoctorViewModel(Clinic clinic, ScreenKit kit) {
        this.clinic = clinic;
        this.kit = kit;
        debug.set(clinic.debug().on());
        debug.subscribe((before, now) -> clinic.debug().set(now));
        filter.subscribe(
                typed -> shownCalls.setPredicate(call -> WordFilter.matches(call.line(), typed)));
    }

    /** Looks at everything anew. */
    public void examine() {
        if (looking.get()) {
            return;
        }
        looking.set(true);
        lines.setAll(
                clinic.doctor().checks().stream()
                        .map(check -> new DoctorLine(check, null))
                        .toList());
        tell();
        examination =
                kit.tasks()
                        .run(
                                () ->
                                        clinic.doctor()
                                                .examine(finding ->
                                                        kit.tasks().onScreen(() -> put(finding))),
                                findings -> {
                                    findings.forEach(this::put);
                                    finished();
                                },
                                failure -> {
                                    notice.set(Notice.of(kit.problems().of(failure)));
                                    finished();
                                });
    }

    private void finished() {
        looking.set(false);
        tell();
        refreshCalls();
    }

    /** Looks at one line anew. */
    public void lookAgain(String check) {
        put(check, null);
        kit.tasks()
                .run(
                        () -> clinic.doctor().again(check),
                        finding -> {
                            put(finding);
                            refreshCalls();
                        },
                        failure -> {
                            notice.set(Notice.of(kit.problems().of(failure)));
                            tell();
                        });
    }

    private void put(Finding finding) {
        put(finding.check(), finding);
    }

    private void put(String check, @Nullable Finding finding) {
        for (int i = 0; i < lines.size(); i++) {
            DoctorLine line = lines.get(i);
            if (line.check().equals(check) && !Objects.equals(line.finding(), finding)) {
                lines.set(i, new DoctorLine(check, finding));
            }
        }
        tell();
    }

    private void tell() {
        Texts texts = kit.texts();
        long open = lines.stream().filter(line -> line.finding() == null).count();
        long bad = count(DoctorLine.State.BAD);
        if (open > 0) {
            summary.set(texts.format("doctor.looking", lines.size() - open, lines.size()));
        } else if (bad == 0) {
            summary.set(texts.format("doctor.allgood", lines.size()));
        } else {
            summary.set(texts.format("doctor.somebad", bad, lines.size()));
        }
    }

    private long count(DoctorLine.State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    /** Looks no further; what was found stays. */
    public void stop() {
        Tasks.Handle running = examination;
        if (running != null && looking.get()) {
            running.cancel();
            looking.set(false);
            lines.removeIf(line -> line.finding() == null);
            tell();
        }
    }

    /** Shows the calls that were made by now. */
    public void refreshCalls() {
        calls.setAll(clinic.calls().calls());
    }

    /** The calls that are shown, as text, newest first. */
    public String callsAsText() {
        return shownCalls.stream().map(CallLog.Call::line).collect(Collectors.joining("\n"));
    }

    /** Says what a support bundle holds, asks where to, and writes it. */
    public void saveBundle() {
        Texts texts = kit.texts();
        kit.dialogs()
                .confirm(
                        Confirmation.plain(
                                texts.get("doctor.bundle.title"),
                                texts.get("doctor.bundle.message")
                                        + "\n\n"
                                        + SupportBundle.contents().stream()
                                                .map(line -> "•  " + line)
                                                .collect(Collectors.joining("\n")),
                                texts.get("doctor.bundle.verb")),
                        yes ->
                                kit.dialogs()
                                        .saveFile(
                                                texts.get("doctor.bundle.title"),
                                                BUNDLE,
                                                this::writeBundle));
    }

    private void writeBundle(Path file) {
        List<Finding> findings =
                lines.stream().map(DoctorLine::finding).filter(Objects::nonNull).toList();
        Texts texts = kit.texts();
        kit.tasks()
                .run(
                        () -> {
                            clinic.bundle().write(file, findings);
                            return file;
                        },
                        written ->
                                notice.set(
                                        Notice.success(
                                                "", texts.format("doctor.bundle.done", written))),
                        failure ->
                                notice.set(
                                        failure instanceof IOException
                                                ? Notice.warning(
                                                        texts.get("doctor.bundle.failed"),
                                                        texts.format(
                                                                "doctor.bundle.failed.next", file))
                                                : Notice.of(kit.problems().of(failure))));
    }

    /** What is looked at, in the order of the list. */
    public ObservableList<DoctorLine> lines() {
        return lines;
    }

    /** The calls that match the filter, newest first. */
    public ObservableList<CallLog.Call> calls() {
        return shownCalls;
    }

    /** What was typed to filter the calls by. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** True while everything is looked at. */
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /** How it stands, in words. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Whether the log tells of every step; takes effect when it is set. */
    public BooleanProperty debugProperty() {
        return debug;
    }

    /** What there is to say beside the list; null for nothing. */
    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }
}
