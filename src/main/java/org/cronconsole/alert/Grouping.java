package org.cronconsole.alert;

import org.cronconsole.alert.FleetLook.Fresh;
import org.cronconsole.fleet.Fleet;
import org.cronconsole.id.JobId;
import org.cronconsole.run.CommonCause;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Puts what is new where it belongs: to what was told shortly before, or into a new alert. */
final class Grouping {
    private final Draft draft;
    private final Map<JobId, CommonCause> causes = new HashMap<>();
    private final Instant gapEnd;
    private final boolean gap;

    /**
     * What goes into one alert.
     *
     * @param why null where they have nothing in common
     */
    private record Group(AlertKind kind, String key, @Nullable AlertCause why) {}

    /**
     * Groups by the causes of this fleet.
     *
     * @param gapEnd what happened before it happened while nobody looked
     * @param gap true where that time has only just ended
     */
    Grouping(Draft draft, Fleet fleet, Instant gapEnd, boolean gap) {
        this.draft = draft;
        this.gapEnd = gapEnd;
        this.gap = gap;
        fleet.causes().forEach(cause -> cause.jobs().forEach(job -> causes.put(job, cause)));
    }

    /** Places what went wrong. */
    void troubles(List<Fresh> fresh) {
        Map<CommonCause, List<Fresh>> together = new LinkedHashMap<>();
        List<Fresh> alone = new ArrayList<>();
        for (Fresh one : fresh) {
            CommonCause cause = one.newest() ? causes.get(one.item().job()) : null;
            Optional<Alert> told = cause == null ? Optional.empty() : told(one, cause);
            if (told.isPresent()) {
                AlertCause why = AlertCause.of(Objects.requireNonNull(cause));
                add(told.get(), key(one.kind(), why), why, List.of(one));
            } else if (cause == null) {
                alone.add(one);
            } else {
                together.computeIfAbsent(cause, c -> new ArrayList<>()).add(one);
            }
        }
        Map<Group, List<Fresh>> groups = new LinkedHashMap<>();
        together.forEach((cause, all) -> {
            AlertCause why = AlertCause.of(cause);
            Map<AlertKind, List<Fresh>> kinds = new LinkedHashMap<>();
            all.forEach(one -> kinds.computeIfAbsent(one.kind(), k -> new ArrayList<>()).add(one));
            kinds.forEach((kind, these) -> {
                if (these.size() > 1) {
                    groups.put(new Group(kind, key(kind, why), why), these);
                } else {
                    alone.addAll(these);
                }
            });
        });
        alone(alone, groups);
        groups.forEach(this::place);
    }

    /**
     * Of starts before the latest nobody has said what they have in common: those of one day that
     * say the same are one.
     */
    private static void alone(List<Fresh> alone, Map<Group, List<Fresh>> groups) {
        Map<Group, List<Fresh>> same = new LinkedHashMap<>();
        List<Fresh> left = new ArrayList<>();
        for (Fresh one : alone) {
            if (one.newest() || one.item().reason() == null) {
                left.add(one);
            } else {
                AlertCause why = AlertCause.of(one.item());
                String day = one.item().dueAt().truncatedTo(ChronoUnit.DAYS).toString();
                same.computeIfAbsent(
                                new Group(one.kind(), key(one.kind(), why) + " " + day, why),
                                g -> new ArrayList<>())
                        .add(one);
            }
        }
        same.forEach((group, these) -> {
            if (these.stream().map(one -> one.item().subject()).distinct().count() > 1) {
                groups.put(group, these);
            } else {
                left.addAll(these);
            }
        });
        for (Fresh one : left) {
            groups.computeIfAbsent(
                            new Group(one.kind(), own(one.item()), null), g -> new ArrayList<>())
                    .add(one);
        }
    }

    /** Places what is right again: what went wrong together, together. */
    void recoveries(List<Fresh> fresh) {
        Map<Group, List<Fresh>> groups = new LinkedHashMap<>();
        for (Fresh one : fresh) {
            String key =
                    draft.openTrouble(one.item().job())
                            .map(trouble -> "after " + draft.alertOf(trouble))
                            .orElseGet(() -> own(one.item()));
            groups.computeIfAbsent(new Group(one.kind(), key, null), g -> new ArrayList<>())
                    .add(one);
        }
        groups.forEach(this::place);
    }

    private void place(Group group, List<Fresh> fresh) {
        boolean away = fresh.stream().allMatch(one -> away(one.item()));
        Optional<Alert> told =
                draft.recent(
                        group.kind(),
                        alert -> alert.away() == away && alert.group().equals(group.key()));
        if (told.isPresent()) {
            add(told.get(), group.key(), group.why(), fresh);
            return;
        }
        draft.add(
                group.kind(),
                group.key(),
                group.why(),
                null,
                away,
                fresh.stream().map(one -> muted(one, group.why())).toList());
    }

    private void add(Alert alert, String key, @Nullable AlertCause why, List<Fresh> fresh) {
        draft.grow(alert, key, why, fresh.stream().map(one -> muted(one, why)).toList());
    }

    private boolean away(AlertItem item) {
        return gap || item.at().isBefore(gapEnd);
    }

    private AlertItem muted(Fresh one, @Nullable AlertCause why) {
        if (one.kind() == AlertKind.RECOVERED
                && draft.openTrouble(one.item().job()).filter(AlertItem::muted).isPresent()) {
            return one.item().asMuted(true);
        }
        CommonCause common = one.newest() ? causes.get(one.item().job()) : null;
        AlertCause cause = why != null || common == null ? why : AlertCause.of(common);
        return one.item()
                .asMuted(
                        draft.mutes().stream()
                                .anyMatch(mute ->
                                        mute.until().isAfter(draft.now())
                                                && mute.target().covers(one.item(), cause)));
    }

    /** What was told shortly before for the same cause, of one of its jobs or of several. */
    private Optional<Alert> told(Fresh one, CommonCause cause) {
        boolean away = away(one.item());
        return draft.recent(
                one.kind(),
                alert ->
                        alert.away() == away
                                && alert.items().stream()
                                        .anyMatch(item ->
                                                item.status().bad()
                                                        && cause.jobs().contains(item.job())));
    }

    private static String key(AlertKind kind, AlertCause why) {
        return kind + " " + (why.deployedAt() == null ? why.reason() : why.deployedAt());
    }

    private static String own(AlertItem item) {
        return item.dealership() == null
                ? "job " + item.job().value()
                : "dealership " + item.dealership();
    }
}
