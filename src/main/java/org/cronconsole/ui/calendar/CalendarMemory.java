package org.cronconsole.ui.calendar;

import org.cronconsole.ui.kit.UiState;

/** What the calendar of a profile remembers: filter, clock, what is looked at. */
public final class CalendarMemory {
    private CalendarMemory() {}

    /** Puts back what was remembered, and remembers what changes. */
    public static void of(CalendarViewModel model, UiState state, String profile) {
        String filter = "calendar.filter." + profile;
        String zone = "calendar.zone." + profile;
        String look = "calendar.look." + profile;
        String suspended = "calendar.suspended." + profile;
        state.get(filter).ifPresent(model.filterProperty()::set);
        state.get(zone).map(ZoneChoice::read).ifPresent(model.zoneProperty()::set);
        state.get(look)
                .filter(CalendarViewModel.Look.MINUTES.name()::equals)
                .ifPresent(any -> model.lookProperty().set(CalendarViewModel.Look.MINUTES));
        state.get(suspended)
                .ifPresent(now -> model.suspendedTooProperty().set(Boolean.parseBoolean(now)));
        model.filterProperty().subscribe(typed -> state.put(filter, typed));
        model.zoneProperty().subscribe(now -> state.put(zone, now.key()));
        model.lookProperty().subscribe(now -> state.put(look, now.name()));
        model.suspendedTooProperty().subscribe(now -> state.put(suspended, Boolean.toString(now)));
    }
}
