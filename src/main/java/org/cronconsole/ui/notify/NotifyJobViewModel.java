package org.cronconsole.ui.notify;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.cronconsole.id.JobId;
import org.cronconsole.job.JobNotifications;
import org.cronconsole.job.NotifySetting;
import org.cronconsole.job.NotifyState;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.WriteAccess;
import org.jspecify.annotations.Nullable;

/**
 * Of which ends of one job's runs Render tells. What is shown as set was read, or read back. Used
 * on the screen's thread.
 */
public final class NotifyJobViewModel {
    private final JobNotifications notifications;
    private final ScreenKit kit;
    private final WriteAccess writes;
    private final NotifyWords words;
    private final ReadOnlyObjectWrapper<@Nullable NotifyState> state =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable NotifySetting> choice = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private @Nullable JobId job;
    private Tasks.@Nullable Handle reading;

    /** Reads and changes by these. */
    public NotifyJobViewModel(JobNotifications notifications, ScreenKit kit, WriteAccess writes) {
        this.notifications = notifications;
        this.kit = kit;
        this.writes = writes;
        this.words = new NotifyWords(kit.texts());
    }

    /** Shows another job, and reads what is set for it. */
    public void show(JobId shown) {
        if (!shown.equals(job)) {
            job = shown;
            busy.set(false);
            state.set(null);
            choice.set(null);
            read();
        } else if (!busy.get()) {
            // Somebody may have set something else since.
            read();
        }
    }

    /** Reads it again; what was chosen and not set stays chosen. */
    public void read() {
        JobId shown = job;
        if (shown == null) {
            return;
        }
        if (reading != null) {
            reading.cancel();
        }
        notice.set(null);
        reading =
                kit.tasks()
                        .run(
                                () -> notifications.state(shown),
                                now -> {
                                    reading = null;
                                    told(now);
                                },
                                failure -> {
                                    reading = null;
                                    failed(failure);
                                    offerToReadAgain();
                                });
    }

    private void told(NotifyState now) {
        NotifyState before = state.get();
        boolean untouched =
                before == null
                        || choice.get() == null
                        || choice.get() == NotifySetting.of(before.word()).orElse(null);
        state.set(now);
        if (untouched) {
            choice.set(NotifySetting.of(now.word()).orElse(null));
        }
    }

    private void failed(Throwable failure) {
        notice.set(Notice.of(kit.problems().of(failure)));
    }

    private void offerToReadAgain() {
        Notice said = notice.get();
        if (said != null) {
            notice.set(said.withAction(kit.texts().get("kit.retry"), this::read));
        }
    }

    /** Sets what was chosen; says so once it was read back. */
    void set() {
        JobId shown = job;
        NotifySetting to = choice.get();
        if (shown == null || to == null || cannotSet().get()) {
            return;
        }
        if (reading != null) {
            // What it would tell is older than what is read back.
            reading.cancel();
            reading = null;
        }
        busy.set(true);
        notice.set(null);
        kit.tasks()
                .run(
                        () -> notifications.set(shown, to),
                        now -> {
                            if (shown.equals(job)) {
                                busy.set(false);
                                told(now);
                                notice.set(
                                        Notice.success(
                                                "",
                                                kit.texts()
                                                        .format(
                                                                "notify.done",
                                                                words.of(now.word()))));
                            }
                        },
                        failure -> {
                            if (shown.equals(job)) {
                                busy.set(false);
                                failed(failure);
                                offerToReadAgain();
                            }
                        });
    }

    /** True where nothing can be set now, or what is chosen is what is set. */
    BooleanBinding cannotSet() {
        return Bindings.createBooleanBinding(
                () -> {
                    NotifyState now = state.get();
                    NotifySetting to = choice.get();
                    return now == null
                            || to == null
                            || busy.get()
                            || writes.refused().get()
                            || now.word().equals(to.word());
                },
                state,
                choice,
                busy,
                writes.refusalProperty());
    }

    /** What is set and what holds by it, in a sentence or two. */
    String sentence() {
        NotifyState now = state.get();
        if (now == null) {
            return kit.texts().get("notify.reading");
        }
        return kit.texts().format("notify.now", words.of(now.word()))
                + " "
                + words.workspace(now.workspace());
    }

    /** What is set; null until it was read. */
    ReadOnlyObjectProperty<@Nullable NotifyState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is chosen to be set; null where nothing is, or Render's word is none of ours. */
    ObjectProperty<@Nullable NotifySetting> choiceProperty() {
        return choice;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What came of the last reading or setting. */
    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    ReadOnlyStringProperty refusalProperty() {
        return writes.refusalProperty();
    }

    NotifyWords words() {
        return words;
    }
}
