package org.cronconsole.alert;

import org.cronconsole.id.JobId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The book while it is written in. */
final class Draft {
    /** What comes within this time of the last of its kind is added to it. */
    private static final Duration SOON = Duration.ofHours(3);

    /** Nothing is added to what was begun so long ago. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private final AlertBook before;
    private final Instant now;
    private final Map<Long, Alert> alerts = new LinkedHashMap<>();
    private final Map<Key, Long> told = new HashMap<>();
    private final Map<JobId, Key> newestTrouble = new HashMap<>();
    private final Map<JobId, Instant> wellSince = new HashMap<>();
    private final Set<Long> touched = new LinkedHashSet<>();
    private final Map<JobId, Instant> floors;
    private final List<Mute> mutes;
    private long highestId;

    /** A start is told in one place. */
    private record Key(JobId job, Instant dueAt, AlertKind sort) {}

    Draft(AlertBook before, Instant now) {
        this.before = before;
        this.now = now;
        this.floors = new HashMap<>(before.floors());
        this.mutes = new ArrayList<>(before.mutes());
        this.highestId = before.highestId();
        before.alerts().forEach(this::put);
    }

    AlertChoices choices() {
        return before.choices();
    }

    Instant now() {
        return now;
    }

    Map<JobId, Instant> floors() {
        return floors;
    }

    List<Mute> mutes() {
        return mutes;
    }

    Collection<Alert> alerts() {
        return List.copyOf(alerts.values());
    }

    /** Those that are new or have grown. */
    List<Alert> touched() {
        return touched.stream().map(alerts::get).toList();
    }

    private void put(Alert alert) {
        alerts.put(alert.id(), alert);
        for (AlertItem item : alert.items()) {
            Key key = key(alert.kind(), item);
            told.put(key, alert.id());
            if (alert.kind() == AlertKind.RECOVERED) {
                wellSince.merge(item.job(), item.dueAt(), (a, b) -> a.isAfter(b) ? a : b);
            } else if (alert.kind().trouble()) {
                newestTrouble.merge(
                        item.job(), key, (a, b) -> a.dueAt().isAfter(b.dueAt()) ? a : b);
            }
        }
    }

    /** All troubles of a start are told in one place: one becomes another. */
    private static Key key(AlertKind kind, AlertItem item) {
        return new Key(item.job(), item.dueAt(), kind.trouble() ? AlertKind.FAILED : kind);
    }

    /** Whether something of this sort was told of a start. */
    boolean has(AlertKind kind, AlertItem item) {
        return told.containsKey(key(kind, item));
    }

    /** What was told of a start that went wrong. */
    Optional<AlertItem> trouble(JobId job, Instant dueAt) {
        Long id = told.get(new Key(job, dueAt, AlertKind.FAILED));
        return id == null
                ? Optional.empty()
                : alert(id).items().stream()
                        .filter(item -> item.job().equals(job) && item.dueAt().equals(dueAt))
                        .findFirst();
    }

    private Alert alert(long id) {
        Alert alert = alerts.get(id);
        if (alert == null) {
            throw new IllegalStateException("there is no alert " + id);
        }
        return alert;
    }

    /**
     * The trouble of a job that was told, and after which nothing was told as right. What lies
     * before the job's floor is done with: a later word on the job was there, and dropped for its
     * age.
     */
    Optional<AlertItem> openTrouble(JobId job) {
        Key newest = newestTrouble.get(job);
        Instant well = wellSince.get(job);
        Instant floor = floors.get(job);
        return newest == null
                        || well != null && !well.isBefore(newest.dueAt())
                        || floor != null && newest.dueAt().isBefore(floor)
                ? Optional.empty()
                : trouble(job, newest.dueAt()).filter(item -> item.status().bad());
    }

    /** The alert that a trouble was told with. */
    long alertOf(AlertItem trouble) {
        return told.getOrDefault(key(AlertKind.FAILED, trouble), 0L);
    }

    /** The newest of a kind that can still be added to, of which this holds. */
    Optional<Alert> recent(AlertKind kind, java.util.function.Predicate<Alert> which) {
        return alerts.values().stream()
                .filter(alert -> alert.kind() == kind)
                .filter(alert -> alert.grownAt().isAfter(now.minus(SOON)))
                .filter(alert -> alert.firstAt().isAfter(now.minus(LONGEST)))
                .filter(which)
                .reduce((older, newer) -> newer);
    }

    /** A new alert. */
    void add(
            AlertKind kind,
            String group,
            @Nullable AlertCause cause,
            @Nullable String words,
            boolean away,
            List<AlertItem> items) {
        long id = ++highestId;
        Alert alert =
                new Alert(id, kind, now, now, group, cause, words, away, false, false, 0, items);
        put(alert.asRead(alert.muted() || !choices().wants(kind)));
        touched.add(id);
    }

    /** Adds to an alert. */
    void grow(Alert alert, String group, @Nullable AlertCause cause, List<AlertItem> more) {
        List<AlertItem> items = new ArrayList<>(alert.items());
        items.addAll(more);
        Alert grown = alert.grown(now, group, cause, items);
        boolean heard = more.stream().anyMatch(item -> !item.muted());
        put(heard && choices().wants(alert.kind()) ? grown.asRead(false) : grown);
        touched.add(alert.id());
    }

    /**
     * Tells a start in another way than it was told. The desktop hears of it only where it heard
     * nothing of the alert yet, for it was of a kind that is not wanted.
     */
    void amend(AlertItem was, AlertItem is) {
        Alert alert = alert(alertOf(was));
        List<AlertItem> items =
                alert.items().stream().map(item -> item.equals(was) ? is : item).toList();
        Set<AlertKind> kinds = new LinkedHashSet<>();
        items.forEach(item -> AlertKind.of(item.status()).ifPresent(kinds::add));
        AlertKind kind = kinds.size() == 1 ? kinds.iterator().next() : alert.kind();
        Alert changed = alert.with(kind, items);
        boolean other = was.status() != is.status() && !is.muted() && choices().wants(kind);
        put(other ? changed.asRead(false) : changed);
        if (other && AlertKind.of(is.status()).isPresent() && alert.told() == 0) {
            touched.add(alert.id());
        }
    }

    /** Changes how an alert stands, but not what it tells. */
    void mark(long id, UnaryOperator<Alert> change) {
        alerts.computeIfPresent(id, (same, alert) -> change.apply(alert));
    }

    void remove(long id) {
        alerts.remove(id);
    }

    /** The book as it is now. */
    AlertBook done(@Nullable Instant lookedAt, Instant gapEnd) {
        return new AlertBook(
                lookedAt,
                gapEnd,
                floors,
                List.copyOf(alerts.values()),
                mutes,
                choices(),
                highestId);
    }

    /** The same, where the fleet was not looked at. */
    AlertBook done() {
        return done(before.lookedAt(), before.gapEnd());
    }
}
