package org.cronconsole.ui.adoption;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.job.CronJob;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.retime.Adoption;
import org.cronconsole.ui.adoption.AdoptionRow.Jobs;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The dealerships whose jobs are known, reckoned in the background from their lines, from what the
 * registry keeps, and from what a person said.
 */
final class AdoptionRows {
    /** From so many on, a list is told as a whole. */
    private static final int MANY = 20;

    private final Adoption adoption;
    private final KnownJobs known;
    private final ScreenKit kit;
    private final Map<String, Choice> choices = new HashMap<>();
    private final ObservableList<AdoptionRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper replacing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper alone = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private Map<String, DealershipEntry> kept = Map.of();
    private boolean keptRead;
    private Tasks.@Nullable Handle reading;
    private int reckonings;

    AdoptionRows(Adoption adoption, KnownJobs known, ScreenKit kit) {
        this.adoption = adoption;
        this.known = known;
        this.kit = kit;
        known.stateProperty().subscribe(this::knownChanged);
    }

    private void knownChanged(KnownJobs.State state) {
        // What is known while reading is what was known before.
        if (keptRead && state.phase() != KnownJobs.Phase.LOADING) {
            reckon();
        }
    }

    /** Reads what the proposals need, unless it is there. */
    void entered() {
        if (!keptRead && reading == null) {
            readKept();
        }
    }

    /** Reads jobs and registry again. What a person said stays. */
    void refresh() {
        known.refresh();
        readKept();
    }

    private void readKept() {
        if (reading != null) {
            reading.cancel();
        }
        busy.set(true);
        reading =
                kit.tasks()
                        .run(
                                adoption::kept,
                                entries -> {
                                    notice.set(null);
                                    keptIs(entries);
                                },
                                failure -> {
                                    notice.set(
                                            unread(kit, failure)
                                                    .withAction(
                                                            kit.texts().get("kit.retry"),
                                                            this::refresh));
                                    keptIs(Map.of());
                                });
    }

    /** Why the registry, or the jobs, could not be read. */
    static Notice unread(ScreenKit kit, Throwable failure) {
        return failure instanceof IllegalStateException
                ? Notice.warning(
                        kit.texts().get("adoption.unread"), String.valueOf(failure.getMessage()))
                : Notice.of(kit.problems().of(failure));
    }

    private void keptIs(Map<String, DealershipEntry> entries) {
        reading = null;
        keptRead = true;
        kept = entries;
        reckon();
    }

    private record Reckoned(List<AdoptionRow> rows, int alone) {}

    private void reckon() {
        int mine = ++reckonings;
        List<CronJob> jobs = known.jobs();
        Map<String, Choice> said = Map.copyOf(choices);
        Proposals proposals = proposals();
        kit.tasks()
                .run(
                        () -> reckoned(jobs, said, proposals),
                        made -> {
                            if (mine == reckonings) {
                                show(made);
                            }
                        },
                        this::failed);
    }

    private static Reckoned reckoned(
            List<CronJob> jobs, Map<String, Choice> said, Proposals proposals) {
        long alone =
                jobs.stream()
                        .filter(job -> job.intent() == null && job.dealership().isEmpty())
                        .count();
        return new Reckoned(
                Proposals.dealerships(jobs).stream()
                        .map(each ->
                                proposals.row(
                                        each, said.getOrDefault(each.dealership(), Choice.NONE)))
                        .toList(),
                (int) alone);
    }

    private Proposals proposals() {
        return new Proposals(kept, kit.times().zone(), kit.times().now());
    }

    private void show(Reckoned made) {
        busy.set(known.stateProperty().get().phase() == KnownJobs.Phase.LOADING);
        replace(() -> rows.setAll(made.rows()));
        alone.set(made.alone());
    }

    private void failed(Throwable failure) {
        busy.set(false);
        notice.set(Notice.of(kit.problems().of(failure)));
    }

    /** Changes what is said about these dealerships. */
    void change(Set<String> names, UnaryOperator<Choice> how) {
        Map<String, Choice> said = new HashMap<>();
        names.forEach(name -> said.put(name, how.apply(said(name))));
        take(said);
    }

    private Choice said(String name) {
        return choices.getOrDefault(name, Choice.NONE);
    }

    /** Takes what was said about several dealerships, and reckons these anew. */
    void take(Map<String, Choice> said) {
        said.forEach((name, choice) -> {
            if (choice.equals(Choice.NONE)) {
                choices.remove(name);
            } else {
                choices.put(name, choice);
            }
        });
        List<Jobs> concerned =
                rows.stream()
                        .map(AdoptionRow::jobs)
                        .filter(j -> said.containsKey(name(j)))
                        .toList();
        Proposals proposals = proposals();
        kit.tasks()
                .run(
                        () ->
                                concerned.stream()
                                        .map(each ->
                                                proposals.row(
                                                        each,
                                                        said.getOrDefault(name(each), Choice.NONE)))
                                        .collect(
                                                Collectors.toMap(
                                                        AdoptionRow::dealership, row -> row)),
                        this::put,
                        this::failed);
    }

    private static String name(Jobs jobs) {
        return jobs.dealership();
    }

    private void put(Map<String, AdoptionRow> fresh) {
        replace(() -> {
            if (fresh.size() > MANY) {
                rows.setAll(rows.stream().map(row -> fresh(row, fresh)).toList());
            } else {
                putEach(fresh);
            }
        });
    }

    private void replace(Runnable how) {
        replacing.set(true);
        how.run();
        replacing.set(false);
    }

    private void putEach(Map<String, AdoptionRow> fresh) {
        for (int i = 0; i < rows.size(); i++) {
            AdoptionRow row = rows.get(i);
            AdoptionRow made = fresh(row, fresh);
            if (made != row) {
                rows.set(i, made);
            }
        }
    }

    /** Something else may have been said meanwhile; that comes by itself. */
    private AdoptionRow fresh(AdoptionRow row, Map<String, AdoptionRow> fresh) {
        AdoptionRow made = fresh.get(row.dealership());
        return made != null && made.choice().equals(said(row.dealership())) ? made : row;
    }

    /** What was said about dealerships that are written is no longer needed. */
    void forget(Set<String> names) {
        choices.keySet().removeAll(names);
    }

    /** True where something was said about it that is not written. */
    boolean saidAbout(String dealership) {
        return choices.containsKey(dealership);
    }

    /** About how many dealerships something was said. */
    int said() {
        return choices.size();
    }

    ObservableList<AdoptionRow> all() {
        return rows;
    }

    /** True while jobs or registry are read. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** True while rows are replaced by others of the same dealerships: whoever shows them waits. */
    ReadOnlyBooleanProperty replacingProperty() {
        return replacing.getReadOnlyProperty();
    }

    /** How many jobs of no dealership have no local time. */
    ReadOnlyIntegerProperty aloneProperty() {
        return alone.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }
}
