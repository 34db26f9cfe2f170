package org.cronconsole.ui.orphans;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.cronconsole.dealership.orphan.Orphan;
import org.cronconsole.dealership.orphan.Orphans;
import org.cronconsole.dealership.orphan.OtherHalf;
import org.cronconsole.dealership.orphan.Repair;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.WriteAccess;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * What can be done about the selected finding: one thing at a time, with its outcome as a notice.
 */
final class OrphanActs {
    private final Orphans orphans;
    private final ScreenKit kit;
    private final Texts texts;
    private final WriteAccess writes;
    private final OrphansViewModel.Ways ways;
    private final OrphansViewModel model;
    private final Runnable refresh;
    private final OrphanInputs inputs;
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    OrphanActs(
            Orphans orphans,
            ScreenKit kit,
            WriteAccess writes,
            OrphansViewModel.Ways ways,
            OrphansViewModel model,
            Runnable refresh) {
        this.orphans = orphans;
        this.kit = kit;
        this.texts = kit.texts();
        this.writes = writes;
        this.ways = ways;
        this.model = model;
        this.refresh = refresh;
        this.inputs = new OrphanInputs(kit);
        model.selectedProperty()
                .subscribe((was, now) -> {
                    if (was == null || now == null || !now.same(was)) {
                        propose(now);
                    }
                });
    }

    private void propose(@Nullable OrphanLine line) {
        Orphan orphan = line instanceof OrphanLine.Found found ? found.orphan() : null;
        inputs.propose(orphan, orphan == null ? null : model.entry(orphan.name()));
    }

    /** The selected finding; empty where none is. */
    private Optional<Orphan> orphan() {
        return model.selectedProperty().get() instanceof OrphanLine.Found found
                ? Optional.of(found.orphan())
                : Optional.empty();
    }

    /** Begins a repair of the selected finding: asks first, then does it. */
    void repair(Repair repair) {
        orphan().ifPresent(orphan -> repair(repair, orphan));
    }

    private void repair(Repair repair, Orphan orphan) {
        switch (repair) {
            case KEEP_AS_SPARE -> plain(repair, orphan, () -> orphans.keepAsSpare(orphan));
            case RELEASE -> typed(repair, orphan, orphan.id(), t -> orphans.release(orphan, t));
            case DEACTIVATE -> plain(repair, orphan, () -> orphans.deactivate(orphan));
            case DELETE_JOB ->
                    typed(repair, orphan, orphan.name(), t -> orphans.deleteJob(orphan, t));
            case REMOVE_ENTRY ->
                    typed(repair, orphan, orphan.name(), t -> orphans.removeEntry(orphan));
            case NAME_JOBS -> plain(repair, orphan, () -> orphans.nameJobs(orphan));
            case FORGET_TIME -> plain(repair, orphan, () -> orphans.forgetTime(orphan));
            case MARK_AS_CUSTOM ->
                    plain(
                            repair,
                            orphan,
                            () -> orphans.ignore(orphan, texts.get("orphans.custom.reason")));
            case GIVE_TO_DEALERSHIP, SET_STORE, ASSIGN -> toDealership(repair, orphan);
            case CREATE_OTHER_HALF -> planHalf(orphan);
            case ADOPT -> ways.adopt().run();
            case ONBOARD_AGAIN -> {
                if (orphan.subject() instanceof Orphan.OfEntry entry) {
                    ways.onboardAgain().accept(entry.entry());
                }
            }
        }
    }

    private String words(Repair repair, String part, Object... more) {
        return texts.format("orphans.repair." + OrphanWords.key(repair) + "." + part, more);
    }

    /** The button that led to the question has dots behind it. */
    private String verb(Repair repair) {
        return model.words().label(repair).replace("…", "");
    }

    private void plain(Repair repair, Orphan orphan, Runnable act) {
        kit.dialogs()
                .confirm(
                        Confirmation.plain(
                                words(repair, "title", orphan.name(), orphan.id()),
                                words(repair, "message", orphan.name(), orphan.id()),
                                verb(repair)),
                        typed -> act(repair, orphan.name(), act));
    }

    private void typed(Repair repair, Orphan orphan, String toType, Consumer<String> act) {
        kit.dialogs()
                .confirm(
                        new Confirmation(
                                words(repair, "title", toType),
                                words(repair, "message", toType) + "\n\n" + orphan.what(),
                                verb(repair),
                                true,
                                toType),
                        typed -> act(repair, toType, () -> act.accept(typed)));
    }

    private void toDealership(Repair repair, Orphan orphan) {
        String name = inputs.dealershipProperty().get();
        DealershipEntry entry = model.entry(name);
        if (name == null || entry == null) {
            notice.set(Notice.warning(texts.get("orphans.dealership.missing"), ""));
            return;
        }
        boolean replaces = repair == Repair.GIVE_TO_DEALERSHIP && entry.phoneNumber() != null;
        String subject = repair == Repair.GIVE_TO_DEALERSHIP ? orphan.id() : orphan.name();
        kit.dialogs()
                .confirm(
                        Confirmation.plain(
                                words(repair, "title", subject, name),
                                words(repair, "message", subject, name, entry.storeId())
                                        + (replaces
                                                ? "\n\n"
                                                        + texts.format(
                                                                "orphans.give.replaces",
                                                                String.valueOf(entry.phoneNumber()))
                                                : ""),
                                verb(repair)),
                        typed ->
                                act(
                                        repair,
                                        subject,
                                        () -> {
                                            switch (repair) {
                                                case GIVE_TO_DEALERSHIP ->
                                                        orphans.give(orphan, name, replaces);
                                                case SET_STORE -> orphans.setStore(orphan, name);
                                                default -> orphans.assign(orphan, name);
                                            }
                                        }));
    }

    /** Looks first what it would take, says so, and creates only then. */
    private void planHalf(Orphan orphan) {
        Optional<WallClock> meant = inputs.meant();
        if (meant.isEmpty()) {
            notice.set(
                    Notice.warning(
                            texts.get("orphans.time.wrong"), texts.get("orphans.time.wrong.next")));
            return;
        }
        begin(texts.get("orphans.half.planning"));
        kit.tasks()
                .run(
                        () -> orphans.planOtherHalf(orphan).at(meant.get()),
                        half -> {
                            busy.set(false);
                            notice.set(null);
                            askHalf(orphan, half, meant.get());
                        },
                        this::failed);
    }

    private void askHalf(Orphan orphan, OtherHalf half, WallClock meant) {
        kit.dialogs()
                .confirm(
                        Confirmation.plain(
                                texts.format("orphans.half.title", half.name()),
                                model.words().plan(half, meant),
                                verb(Repair.CREATE_OTHER_HALF)),
                        typed -> {
                            begin(texts.format("orphans.half.working", half.name()));
                            kit.tasks()
                                    .run(
                                            () -> orphans.createOtherHalf(orphan, half),
                                            result -> ended(model.words().outcome(result)),
                                            this::failed);
                        });
    }

    /** Sets the selected finding aside, for the reason that was typed. */
    void ignore() {
        String reason = inputs.reasonProperty().get();
        orphan().ifPresent(orphan ->
                act(
                        texts.format("orphans.ignore.working", orphan.name()),
                        texts.format("orphans.ignore.done", orphan.name()),
                        () -> orphans.ignore(orphan, reason)));
    }

    /** Takes the selected one back from those that are set aside. */
    void showAgain() {
        if (model.selectedProperty().get() instanceof OrphanLine.Aside aside) {
            String name = aside.aside().orphan().name();
            act(
                    texts.format("orphans.again.working", name),
                    texts.format("orphans.again.done", name),
                    () -> orphans.showAgain(aside.aside().said()));
        }
    }

    private void act(Repair repair, String subject, Runnable act) {
        act(texts.format("orphans.working", subject), words(repair, "done", subject), act);
    }

    private void act(String working, String done, Runnable act) {
        if (busy.get()) {
            return;
        }
        begin(working);
        Callable<String> work =
                () -> {
                    act.run();
                    return done;
                };
        kit.tasks().run(work, said -> ended(Notice.success(said, "")), this::failed);
    }

    private void begin(String working) {
        busy.set(true);
        notice.set(Notice.info("", working));
    }

    /** It may have taken effect all the same, so everything is looked at again. */
    private void failed(Throwable problem) {
        ended(Notice.of(kit.problems().of(problem)));
    }

    private void ended(Notice said) {
        busy.set(false);
        notice.set(said);
        refresh.run();
    }

    /** True where nothing can be written now. */
    BooleanBinding cannotWrite() {
        return busy.or(writes.refused());
    }

    /** True where no reason is typed, or nothing can be written now. */
    BooleanBinding cannotIgnore() {
        return cannotWrite()
                .or(
                        Bindings.createBooleanBinding(
                                () -> inputs.reasonProperty().get().isBlank(),
                                inputs.reasonProperty()));
    }

    OrphanInputs inputs() {
        return inputs;
    }

    /** What came of the last act. */
    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /** Why writing is refused; empty where it is not. */
    ReadOnlyStringProperty refusalProperty() {
        return writes.refusalProperty();
    }
}
