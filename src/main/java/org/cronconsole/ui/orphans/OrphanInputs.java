package org.cronconsole.ui.orphans;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.cronconsole.dealership.orphan.Orphan;
import org.cronconsole.dealership.orphan.OrphanKind;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.form.Zones;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** What some repairs need beside the finding: a dealership, a time, a reason. */
final class OrphanInputs {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final String USUAL_AM = "05:58";
    private static final String USUAL_PM = "13:58";

    private final ScreenKit kit;
    private final ObjectProperty<@Nullable String> dealership = new SimpleObjectProperty<>();
    private final StringProperty time = new SimpleStringProperty("");
    private final StringProperty zone = new SimpleStringProperty("");
    private final StringProperty days = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");

    OrphanInputs(ScreenKit kit) {
        this.kit = kit;
    }

    /** Proposes what is known for a finding; null: for none. */
    void propose(@Nullable Orphan orphan, @Nullable DealershipEntry namedFor) {
        reason.set("");
        dealership.set(namedFor == null ? null : namedFor.name());
        Orphan.OfJob job =
                orphan != null && orphan.subject() instanceof Orphan.OfJob of ? of : null;
        boolean half = job != null;
        DealershipEntry entry = job == null ? null : job.entry();
        boolean morningMissing = orphan != null && orphan.kind() == OrphanKind.PM_WITHOUT_AM;
        LocalTime meant = entry == null ? null : morningMissing ? entry.am() : entry.pm();
        time.set(
                !half
                        ? ""
                        : meant != null ? meant.toString() : morningMissing ? USUAL_AM : USUAL_PM);
        zone.set(
                entry != null
                        ? entry.zone().getId()
                        : half ? Zones.suggestion(kit.times().zone()).orElse("") : "");
        days.set(
                entry != null && !entry.days().isEmpty()
                        ? Weekdays.said(entry.days())
                        : half ? Weekdays.usual() : "");
    }

    /** The time as it stands in the fields; empty where something of it cannot be read. */
    Optional<WallClock> meant() {
        try {
            String id = zone.get().strip();
            return ZoneId.getAvailableZoneIds().contains(id)
                    ? Optional.of(
                            new WallClock(
                                    LocalTime.parse(time.get().strip(), TIME),
                                    ZoneId.of(id),
                                    Weekdays.parse(days.get())))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    ObjectProperty<@Nullable String> dealershipProperty() {
        return dealership;
    }

    StringProperty timeProperty() {
        return time;
    }

    StringProperty zoneProperty() {
        return zone;
    }

    StringProperty daysProperty() {
        return days;
    }

    StringProperty reasonProperty() {
        return reason;
    }
}
