package org.cronconsole.ui.adoption;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.cronconsole.retime.AdoptionWish;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.WordFilter;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Dealerships whose jobs have no local time yet, with what is proposed for each; what a person says
 * about them; and the way to the review. Nothing is written here, see {@link Adopting}.
 */
public final class AdoptionViewModel {
    private final ScreenKit kit;
    private final AdoptionRows rows;
    private final AdoptionFiles files;
    private final FilteredList<AdoptionRow> shown;
    private final Adopting adopting;
    private final Set<String> ticked = new HashSet<>();
    private final ReadOnlyIntegerWrapper looks = new ReadOnlyIntegerWrapper();
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty everyone = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");

    /** Proposes for the jobs that are known. */
    public AdoptionViewModel(
            Workbench workbench, KnownJobs known, ScreenKit kit, WriteAccess writes) {
        this.kit = kit;
        this.rows = new AdoptionRows(workbench.adoption(), known, kit);
        this.files = new AdoptionFiles(this, kit);
        this.shown = new FilteredList<>(rows.all());
        this.adopting = new Adopting(workbench, kit, writes, this::written);
        filter.subscribe(this::narrow);
        everyone.subscribe(this::narrow);
        rows.busyProperty().subscribe(this::say);
        narrow();
        rows.all().addListener((ListChangeListener<AdoptionRow>) change -> rowsChanged());
    }

    private void rowsChanged() {
        if (rows.all().isEmpty()) {
            // Nothing is known for a moment; what was ticked is not gone for that.
            return;
        }
        ticked.retainAll(names(rows.all()));
        say();
    }

    private static Set<String> names(Collection<AdoptionRow> rows) {
        return rows.stream().map(AdoptionRow::dealership).collect(Collectors.toSet());
    }

    /** Reads what the proposals need, unless it is there. */
    void entered() {
        rows.entered();
    }

    /** Reads jobs and registry again. What a person said stays. */
    void refresh() {
        rows.refresh();
    }

    private void narrow() {
        String typed = filter.get();
        boolean all = everyone.get();
        shown.setPredicate(row ->
                (all || row.jobs().lacking() || rows.saidAbout(row.dealership()))
                        && WordFilter.matches(row.searchable(), typed));
        say();
    }

    private void say() {
        sayStatus();
        looks.set(looks.get() + 1);
    }

    private void sayStatus() {
        if (rows.busyProperty().get() && rows.all().isEmpty()) {
            status.set(kit.texts().get("adoption.reading"));
            return;
        }
        List<AdoptionRow> chosen = chosen();
        long complete = chosen.stream().filter(AdoptionRow::complete).count();
        String count = kit.texts().format("adoption.count", shown.size(), rows.all().size());
        status.set(
                chosen.isEmpty()
                        ? count
                        : kit.texts()
                                .format(
                                        complete == chosen.size()
                                                ? "adoption.ticked"
                                                : "adoption.ticked.missing",
                                        count,
                                        chosen.size(),
                                        chosen.size() - complete));
    }

    /** Ticks or unticks a dealership. */
    void tick(String dealership, boolean on) {
        if (on) {
            ticked.add(dealership);
        } else {
            ticked.remove(dealership);
        }
        say();
    }

    /** Ticks or unticks all that are shown; what the filter hides stays as it is. */
    void tickShown(boolean on) {
        Set<String> names = names(shown);
        if (on) {
            ticked.addAll(names);
        } else {
            ticked.removeAll(names);
        }
        say();
    }

    /** Changes what is said about one dealership. */
    void change(String dealership, UnaryOperator<Choice> how) {
        rows.change(Set.of(dealership), how);
    }

    /** Sets the zone of every ticked dealership. */
    void setZone(String zone) {
        rows.change(Set.copyOf(ticked), choice -> choice.withZone(zone));
    }

    /** Takes this reading for every ticked dealership. */
    void setReading(Reading reading) {
        rows.change(Set.copyOf(ticked), choice -> choice.withReading(reading));
    }

    /** Forgets what was said about the ticked dealerships: the proposals stand again. */
    void forgetTicked() {
        rows.change(Set.copyOf(ticked), choice -> Choice.NONE);
    }

    /** The ticked dealerships, shown or not. */
    List<AdoptionRow> chosen() {
        return rows.all().stream().filter(row -> ticked.contains(row.dealership())).toList();
    }

    /** How many ticked dealerships can be reviewed. */
    int complete() {
        return (int) chosen().stream().filter(AdoptionRow::complete).count();
    }

    /** True where there is something shown, and all of it is ticked. */
    boolean allShownTicked() {
        return !shown.isEmpty()
                && shown.stream().allMatch(row -> ticked.contains(row.dealership()));
    }

    /** Looks what would be written for the ticked dealerships that are complete. */
    void review() {
        List<AdoptionWish> wishes = new ArrayList<>();
        for (AdoptionRow row : chosen()) {
            AdoptionWish wish = row.wish();
            if (wish != null) {
                wishes.add(wish);
            }
        }
        if (!wishes.isEmpty()) {
            adopting.look(wishes);
        }
    }

    private void written(Set<String> names) {
        rows.forget(names);
        ticked.removeAll(names);
        refresh();
    }

    /** What was typed or chosen and is not written, in words. */
    Optional<String> draft() {
        return rows.said() == 0
                ? Optional.empty()
                : Optional.of(kit.texts().format("adoption.draft", rows.said()));
    }

    Adopting adopting() {
        return adopting;
    }

    /** Takes what was said about several dealerships, and ticks them. */
    void take(Map<String, Choice> said) {
        rows.take(said);
        ticked.addAll(said.keySet());
        say();
    }

    AdoptionFiles files() {
        return files;
    }

    /** Every dealership that has jobs. */
    ObservableList<AdoptionRow> rows() {
        return rows.all();
    }

    /** Those that the filter lets through. */
    FilteredList<AdoptionRow> shown() {
        return shown;
    }

    boolean isTicked(String dealership) {
        return ticked.contains(dealership);
    }

    /** How many dealerships are ticked, shown or not. */
    int ticked() {
        return ticked.size();
    }

    /** Another number whenever rows, ticks or filter have changed: told once for many. */
    ReadOnlyIntegerProperty looksProperty() {
        return looks.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Notice> noticeProperty() {
        return rows.noticeProperty();
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** Whether dealerships are shown that have their local times already. */
    BooleanProperty everyoneProperty() {
        return everyone;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return rows.busyProperty();
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** True while rows are replaced by others of the same dealerships. */
    ReadOnlyBooleanProperty replacingProperty() {
        return rows.replacingProperty();
    }

    /** How many jobs of no dealership have no local time. */
    ReadOnlyIntegerProperty aloneProperty() {
        return rows.aloneProperty();
    }
}
