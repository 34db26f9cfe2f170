package org.cronconsole.ui.fleet;

import org.cronconsole.ui.kit.UiState;

/** What the fleet of a profile remembers: filter, narrowing, how many days. */
public final class FleetMemory {
    private FleetMemory() {}

    /** Puts back what was remembered, and remembers what changes. */
    public static void of(FleetViewModel model, UiState state, String profile) {
        String filter = "fleet.filter." + profile;
        String attention = "fleet.attention." + profile;
        String nobody = "fleet.nobody." + profile;
        String days = "fleet.days." + profile;
        state.get(filter).ifPresent(model.filterProperty()::set);
        state.get(attention)
                .ifPresent(now -> model.attentionOnlyProperty().set(Boolean.parseBoolean(now)));
        state.get(nobody)
                .ifPresent(now -> model.nobodyOnlyProperty().set(Boolean.parseBoolean(now)));
        state.number(days)
                .ifPresent(now -> model.daysProperty().set((int) Math.clamp(now, 14, 90)));
        model.filterProperty().subscribe(typed -> state.put(filter, typed));
        model.attentionOnlyProperty().subscribe(now -> state.put(attention, now.toString()));
        model.nobodyOnlyProperty().subscribe(now -> state.put(nobody, now.toString()));
        model.daysProperty().subscribe(now -> state.put(days, now.toString()));
    }
}
