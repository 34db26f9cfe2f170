package org.cronconsole.alert;

import org.cronconsole.id.JobId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * All that was told, and how to tell: a value.
 *
 * @param lookedAt when the fleet was last looked at, by Render's clock; null for never
 * @param gapEnd when the last time ended in which nobody looked
 * @param floors from which start on a job is told of; what was before is old
 * @param alerts oldest first
 * @param highestId no alert has a greater id, those included that a newer program has told and that
 *     are not among these, for this one does not know their kind
 */
public record AlertBook(
        @Nullable Instant lookedAt,
        Instant gapEnd,
        Map<JobId, Instant> floors,
        List<Alert> alerts,
        List<Mute> mutes,
        AlertChoices choices,
        long highestId) {
    /** Nothing was told yet. */
    public static final AlertBook EMPTY =
            new AlertBook(null, Instant.EPOCH, Map.of(), List.of(), List.of(), AlertChoices.USUAL);

    /** Of which these are all the alerts there are. */
    public AlertBook(
            @Nullable Instant lookedAt,
            Instant gapEnd,
            Map<JobId, Instant> floors,
            List<Alert> alerts,
            List<Mute> mutes,
            AlertChoices choices) {
        this(lookedAt, gapEnd, floors, alerts, mutes, choices, 0);
    }

    /** Copies all. */
    public AlertBook {
        floors = Map.copyOf(floors);
        alerts = List.copyOf(alerts);
        mutes = List.copyOf(mutes);
        highestId = Math.max(highestId, alerts.stream().mapToLong(Alert::id).max().orElse(0));
    }

    /** How many a person has not seen. */
    public int unread() {
        return (int) alerts.stream().filter(alert -> !alert.read()).count();
    }

    /** With these marked as seen, or not. */
    AlertBook marked(Collection<Long> ids, boolean read) {
        return mapped(alert -> ids.contains(alert.id()) ? alert.asRead(read) : alert);
    }

    /** With all marked as seen. */
    AlertBook allRead() {
        return mapped(alert -> alert.asRead(true));
    }

    private AlertBook mapped(UnaryOperator<Alert> change) {
        return new AlertBook(
                lookedAt,
                gapEnd,
                floors,
                alerts.stream().map(change).toList(),
                mutes,
                choices,
                highestId);
    }

    /** With this mute in place of one of the same thing. */
    AlertBook with(Mute mute) {
        List<Mute> now = new ArrayList<>(without(mute.target()).mutes());
        now.add(mute);
        return new AlertBook(lookedAt, gapEnd, floors, alerts, now, choices, highestId);
    }

    /** With this not muted any more. */
    AlertBook without(MuteTarget target) {
        return new AlertBook(
                lookedAt,
                gapEnd,
                floors,
                alerts,
                mutes.stream().filter(each -> !each.target().equals(target)).toList(),
                choices,
                highestId);
    }

    /** With other choices. */
    AlertBook with(AlertChoices now) {
        return new AlertBook(lookedAt, gapEnd, floors, alerts, mutes, now, highestId);
    }
}
