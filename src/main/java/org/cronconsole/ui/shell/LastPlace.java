package org.cronconsole.ui.shell;

import javafx.beans.property.ObjectProperty;

import org.cronconsole.ui.kit.UiState;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The screen where somebody was under a profile, to begin there the next time. */
final class LastPlace {
    /** Forms and what one goes to for once are nothing to begin with. */
    private static final Set<Place> WORTH =
            EnumSet.of(
                    Place.FLEET,
                    Place.JOBS,
                    Place.DEALERSHIPS,
                    Place.RUNS,
                    Place.RADAR,
                    Place.CALENDAR,
                    Place.NUMBERS,
                    Place.ORPHANS);

    private LastPlace() {}

    /** Goes where somebody was, and remembers where they go. */
    static void of(ObjectProperty<Place> place, UiState state, String profile) {
        String key = "place." + profile;
        state.get(key)
                .flatMap(name ->
                        Arrays.stream(Place.values())
                                .filter(each -> each.name().equals(name) && WORTH.contains(each))
                                .findFirst())
                .ifPresent(place::set);
        place.subscribe(now -> {
            if (WORTH.contains(now)) {
                state.put(key, now.name());
            }
        });
    }
}
