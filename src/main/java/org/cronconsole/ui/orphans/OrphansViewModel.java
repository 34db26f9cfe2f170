package org.cronconsole.ui.orphans;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.dealership.orphan.OrphanReport;
import org.cronconsole.dealership.orphan.Orphans;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.ui.kit.Chosen;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.WriteAccess;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What is left over or half there: listed by kind, and mended one at a time. */
public final class OrphansViewModel {
    /** Where the list is. */
    enum Phase {
        /** Being looked for; what was there before is still there. */
        LOADING,
        /** Looked for. */
        LOADED,
        /** Could not be looked for; what was there before is still there. */
        FAILED
    }

    /**
     * The ways to other screens.
     *
     * @param adopt leads to the local times of jobs that have none
     * @param onboardAgain opens the onboarding with what an entry says
     */
    public record Ways(Runnable adopt, Consumer<DealershipEntry> onboardAgain) {}

    private final Orphans orphans;
    private final ScreenKit kit;
    private final Texts texts;
    private final OrphanWords words;
    private final OrphanActs acts;
    private final ObservableList<OrphanLine> lines = FXCollections.observableArrayList();
    private final ObservableList<String> dealerships = FXCollections.observableArrayList();
    private final Chosen<OrphanLine> chosen = Chosen.among(lines, OrphanLine::same);
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remarks = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Notice> failure = new SimpleObjectProperty<>();
    private @Nullable OrphanReport report;
    private Tasks.@Nullable Handle loading;

    /** Shows what these find. */
    public OrphansViewModel(Orphans orphans, ScreenKit kit, WriteAccess writes, Ways ways) {
        this.orphans = orphans;
        this.kit = kit;
        this.texts = kit.texts();
        this.words = new OrphanWords(kit);
        this.acts = new OrphanActs(orphans, kit, writes, ways, this, this::refresh);
    }

    /** Looks, unless it has looked before. */
    void entered() {
        if (report == null && loading == null) {
            refresh();
        }
    }

    /** Looks at everything again; what is there stays until the new list is whole. */
    void refresh() {
        if (loading != null) {
            loading.cancel();
        }
        phase.set(Phase.LOADING);
        failure.set(null);
        status.set(texts.get("orphans.looking"));
        loading = kit.tasks().run(orphans::find, this::found, this::failed);
    }

    private void found(OrphanReport fresh) {
        loading = null;
        report = fresh;
        OrphanLine was = chosen.row().get();
        int place = was == null ? -1 : lines.indexOf(was);
        List<OrphanLine> now = OrphanLine.of(fresh);
        dealerships.setAll(fresh.dealerships().stream().map(DealershipEntry::name).toList());
        chosen.keep(() -> lines.setAll(now), before -> again(before, place, now));
        phase.set(Phase.LOADED);
        status.set(texts.format("orphans.read", kit.times().local(fresh.readAt())));
        summary.set(summary(fresh));
        remarks.set(String.join("\n", fresh.remarks()));
        if (!fresh.unread().isEmpty()) {
            failure.set(
                    Notice.warning(texts.get("orphans.unread"), unread(fresh))
                            .withAction(texts.get("kit.retry"), this::refresh));
        }
    }

    /** What could not be read and why, and where it is told what to do. */
    private String unread(OrphanReport fresh) {
        return fresh.unread().entrySet().stream()
                        .map(e -> capital(e.getKey().words()) + ": " + e.getValue())
                        .collect(Collectors.joining("\n"))
                + "\n"
                + texts.get("orphans.unread.next");
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The same finding as before, else the one that took its place. */
    private static @Nullable OrphanLine again(
            @Nullable OrphanLine was, int place, List<OrphanLine> now) {
        if (was == null) {
            return now.stream().filter(OrphanLine.Found.class::isInstance).findFirst().orElse(null);
        }
        return now.stream()
                .filter(line -> line.same(was))
                .findFirst()
                .orElseGet(() ->
                        now.isEmpty() || place < 0
                                ? null
                                : now.get(Math.min(place, now.size() - 1)));
    }

    private String summary(OrphanReport fresh) {
        if (fresh.found().isEmpty()) {
            return "";
        }
        String cost = words.cost(fresh.cost());
        String count = texts.format("orphans.count", fresh.found().size());
        return cost.isEmpty() ? count : count + " · " + texts.format("orphans.unused", cost);
    }

    private void failed(Throwable problem) {
        loading = null;
        phase.set(Phase.FAILED);
        failure.set(
                Notice.of(kit.problems().of(problem))
                        .withAction(texts.get("kit.retry"), this::refresh));
        OrphanReport before = report;
        status.set(
                before == null
                        ? ""
                        : texts.format("numbers.stale", kit.times().local(before.readAt())));
    }

    /** Why nothing is listed: the part of a key of its words. */
    String empty() {
        OrphanReport now = report;
        return switch (phase.get()) {
            case LOADING -> "waiting";
            case FAILED -> "failed";
            case LOADED ->
                    now == null || !now.tidy()
                            ? "partly"
                            // Of what was left out nothing can be claimed.
                            : now.remarks().isEmpty() ? "tidy" : "looked";
        };
    }

    /** The entry of a dealership as it was read; null where there is none. */
    @Nullable DealershipEntry entry(@Nullable String dealership) {
        OrphanReport now = report;
        return now == null
                ? null
                : now.dealerships().stream()
                        .filter(e -> e.name().equals(dealership))
                        .findFirst()
                        .orElse(null);
    }

    ObservableList<OrphanLine> lines() {
        return lines;
    }

    /** Dealerships that something can be given to. */
    ObservableList<String> dealerships() {
        return dealerships;
    }

    /** The finding that more is told of. */
    Chosen<OrphanLine> chosen() {
        return chosen;
    }

    ObjectProperty<@Nullable OrphanLine> selectedProperty() {
        return chosen.row();
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** What else is to be known, a line each. */
    ReadOnlyStringProperty remarksProperty() {
        return remarks.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Notice> failureProperty() {
        return failure;
    }

    OrphanActs acts() {
        return acts;
    }

    OrphanWords words() {
        return words;
    }
}
